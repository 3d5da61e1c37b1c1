package kz.sanaq.reconciliation;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Arrays;
import java.util.Locale;

/** What a rule may hold for each of: how it reads in {@code warehouse.current_observation}, and how by its key. */
enum Dimension {
    UNIT("""
            case when o.unit_kind = 'AREA' and o.area_code <> '000000000' then o.area_code
                 else coalesce(o.institution_code, o.unit_label) end""", "unit_id", """
            case when unit.kind = 'AREA' and area.code <> '000000000' then area.code
                 else coalesce(institution.code, unit.label) end""", """
            left join ref.reported_unit unit using (unit_id)
            left join ref.resolution on resolution.unit_id = unit.unit_id and resolution.known_to = 'infinity'
                and slot.period_end between resolution.valid_from and resolution.valid_to
            left join ref.institution on institution.institution_id = resolution.institution_id
            left join ref.area on area.area_id = resolution.area_id"""),
    SETTING("setting", "care_setting"),
    MEASURE("measure", "measure"),
    CATEGORY("category", "child_category"),
    SEX("sex", "sex"),
    AGE("age", "age_band"),
    DISABILITY("disability", "disability"),
    RESIDENCE("residence", "residence");

    private final String sql;
    private final String key;
    private final String code;
    private final String join;

    Dimension(String name, String table) {
        this(
                "o." + name,
                name + "_id",
                table + ".code",
                "left join ref.%1$s on %1$s.%2$s = figure.%2$s".formatted(table, name + "_id"));
    }

    Dimension(String sql, String key, String code, String join) {
        this.sql = sql;
        this.key = key;
        this.code = code;
        this.join = join;
    }

    /** Its code in {@code warehouse.current_observation o}. */
    String sql() {
        return sql;
    }

    /** The column of {@code warehouse.observation} that has its key. */
    String key() {
        return key;
    }

    /** Its code once {@link #join()} has been joined to a {@code figure} with its key, and to {@code intake.slot}. */
    String code() {
        return code;
    }

    String join() {
        return join;
    }

    /** The keys of these codes, as an array; of a dimension that has a table of codes. */
    String keys(String codes) {
        String table = code.substring(0, code.indexOf('.'));
        return "array(select %s from ref.%s where code = any (%s))".formatted(key, table, codes);
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
