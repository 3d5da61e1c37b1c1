package kz.sanaq.reconciliation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;

/** What a rule may hold for each of, and how it reads in {@code warehouse.current_observation}. */
enum Dimension {
    UNIT("""
            case when o.unit_kind = 'AREA' and o.area_code <> '000000000' then o.area_code
                 else coalesce(o.institution_code, o.unit_label) end"""),
    SETTING("o.setting"),
    MEASURE("o.measure"),
    CATEGORY("o.category"),
    SEX("o.sex"),
    AGE("o.age"),
    DISABILITY("o.disability"),
    RESIDENCE("o.residence");

    private final String sql;

    Dimension(String sql) {
        this.sql = sql;
    }

    String sql() {
        return sql;
    }

    @JsonCreator
    static Dimension of(String written) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'%s' is none of %s"
                        .formatted(written, Arrays.toString(values()).toLowerCase(Locale.ROOT))));
    }
}
