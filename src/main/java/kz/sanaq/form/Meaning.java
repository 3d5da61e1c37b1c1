package kz.sanaq.form;

import kz.sanaq.observation.Dimensions;
import org.jspecify.annotations.Nullable;

/**
 * What a label says of the figures of its row or column; what it leaves open, another label says.
 *
 * @param at whether a stock is that of the period's beginning or of its end
 */
record Meaning(
        @Nullable String setting,
        @Nullable String category,
        @Nullable String measure,
        @Nullable String sex,
        @Nullable String age,
        @Nullable String disability,
        @Nullable String residence,
        @Nullable At at) {

    /** Which end of the period a stock belongs to. */
    enum At {
        START,
        END
    }

    static final Meaning NONE = new Meaning(null, null, null, null, null, null, null, null);

    /** Both together; where both speak, the other one wins. */
    Meaning and(@Nullable Meaning other) {
        if (other == null || other.equals(NONE)) {
            return this;
        }
        return new Meaning(
                either(other.setting, setting),
                either(other.category, category),
                either(other.measure, measure),
                either(other.sex, sex),
                either(other.age, age),
                either(other.disability, disability),
                either(other.residence, residence),
                other.at == null ? at : other.at);
    }

    /** Whether nothing is said but this measure, or not even that. */
    boolean isOnly(@Nullable String of) {
        return setting == null
                && category == null
                && (measure == null || measure.equals(of))
                && sex == null
                && age == null
                && disability == null
                && residence == null;
    }

    /** The dimensions; what no label says is not split. */
    Dimensions dimensions() {
        return new Dimensions(
                or(setting, Dimensions.ALL),
                or(category, Dimensions.ALL),
                measure == null ? "" : measure,
                or(sex, Dimensions.ALL),
                or(age, Dimensions.ALL),
                or(disability, Dimensions.ALL),
                or(residence, Dimensions.ALL));
    }

    private static @Nullable String either(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private static String or(@Nullable String code, String otherwise) {
        return code == null ? otherwise : code;
    }
}
