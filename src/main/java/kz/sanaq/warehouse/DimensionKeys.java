package kz.sanaq.warehouse;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The small integer keys of the dimensions, by code; read once and good for a run, since reference data load first. */
final class DimensionKeys {

    private final Map<String, Short> settings;
    private final Map<String, Short> categories;
    private final Map<String, Short> measures;
    private final Map<String, Short> sexes;
    private final Map<String, Short> ages;
    private final Map<String, Short> disabilities;
    private final Map<String, Short> residences;

    DimensionKeys(JdbcClient jdbc) {
        settings = keys(jdbc, "select code, setting_id from ref.care_setting");
        categories = keys(jdbc, "select code, category_id from ref.child_category");
        measures = keys(jdbc, "select code, measure_id from ref.measure");
        sexes = keys(jdbc, "select code, sex_id from ref.sex");
        ages = keys(jdbc, "select code, age_id from ref.age_band");
        disabilities = keys(jdbc, "select code, disability_id from ref.disability");
        residences = keys(jdbc, "select code, residence_id from ref.residence");
    }

    short setting(String code) {
        return key(settings, code);
    }

    short category(String code) {
        return key(categories, code);
    }

    short measure(String code) {
        return key(measures, code);
    }

    short sex(String code) {
        return key(sexes, code);
    }

    short age(String code) {
        return key(ages, code);
    }

    short disability(String code) {
        return key(disabilities, code);
    }

    short residence(String code) {
        return key(residences, code);
    }

    private static short key(Map<String, Short> keys, String code) {
        Short key = keys.get(code);
        if (key == null) {
            throw new IllegalArgumentException("no key for code " + code + " among " + keys.keySet());
        }
        return key;
    }

    private static Map<String, Short> keys(JdbcClient jdbc, String sql) {
        Map<String, Short> keys = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            keys.put(row.getString(1), row.getShort(2));
        });
        return keys;
    }
}
