package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts observations into a test's database, written as examples of rules write them. */
final class WarehouseFixture {

    private final JdbcClient owner;
    private final Map<String, int[]> submissions = new HashMap<>();

    WarehouseFixture(JdbcClient owner) {
        this.owner = owner;
    }

    /** Dimensions as the project's reference files have them, and run 1. */
    void referenceData() {
        Knowledge knowledge = new Knowledge(Path.of("jobs"));
        List<CsvRow> areas = knowledge.csv(
                "reference/areas.csv", "code,level,parent,valid_from,valid_to,iso,iso_old,centre,note".split(","));
        areas.forEach(row -> area(row.text("code"), row.text("level"), row));
        knowledge
                .csv("reference/districts.csv", "code,parent,valid_from,valid_to,name_ru,name_kk,note".split(","))
                .forEach(row -> area(row.text("code"), "DISTRICT", row));
        knowledge
                .csv("reference/area-successions.csv", "predecessor,successor,effective,note".split(","))
                .forEach(row -> owner.sql("""
                        insert into ref.area_succession
                        select a.area_id, b.area_id, cast(? as date) from ref.area a, ref.area b where a.code = ? and b.code = ?
                        """)
                        .params(row.text("effective"), row.text("predecessor"), row.text("successor"))
                        .update());
        knowledge
                .csv("reference/measures.csv", "code,kind,unit,name_en,name_ru,name_kk".split(","))
                .forEach(row -> owner.sql("insert into ref.measure (code, kind, unit) values (?, ?, ?)")
                        .params(row.text("code"), row.text("kind"), row.text("unit"))
                        .update());
        firstColumn("reference/care-settings.csv")
                .forEach(code -> owner.sql("insert into ref.care_setting (code, class) values (?, 'INST')")
                        .param(code)
                        .update());
        firstColumn("reference/family-forms.csv")
                .forEach(code -> owner.sql(
                                "insert into ref.care_setting (code, class, is_family_form) values (?, 'FOSTER', true)")
                        .param(code)
                        .update());
        codes("child_category", String.join(" ", firstColumn("reference/child-categories.csv")));
        codes("sex", "ALL M F");
        codes("age_band", "ALL 0-3 4-6 7-17 18+ 3-6 7-13 14-17");
        codes("residence", "ALL URBAN RURAL");
        codes("disability", "ALL YES");
        knowledge
                .csv(
                        "reference/reporters.csv",
                        "code,kind,area,ministry,valid_from,valid_to,name_en,name_ru,name_kk".split(","))
                .forEach(row -> owner.sql("""
                        insert into ref.reporter (code, kind, area_id, valid_from)
                        select ?, ?, area_id, date '2000-01-01' from ref.area where code = ?
                        """)
                        .params(row.text("code"), row.text("kind"), row.text("area"))
                        .update());
        run(1);
    }

    void run(long number) {
        owner.sql("""
                insert into audit.run (run_id, job, who, why, started_at, state, code_version, knowledge_hash)
                overriding system value
                values (?, 'reconcile', 'test', 'test', timestamptz '2026-01-01 00:00Z' + ? * interval '1 day', 'RUNNING', 't', 't')
                """).params(number, number).update();
    }

    /** This many submissions of lists, each in a slot of its own, without observations. */
    void submissions(int number) {
        for (int i = 0; i < number; i++) {
            submission(Map.of("return", "organisation-list", "reporter", "edu-11", "version", ""), new String[] {
                LocalDate.of(2018, 12, 31).minusDays(i).toString(),
                LocalDate.of(2018, 12, 31).minusDays(i).toString()
            });
        }
    }

    /** An institution of the register with a state from 2010 on. */
    void institution(String code, String area, String setting) {
        owner.sql("insert into ref.institution (code, valid_from) values (?, date '2010-01-01')")
                .param(code)
                .update();
        owner.sql("""
                insert into ref.institution_state (institution_id, valid_from, setting_id, area_id, locality)
                select institution_id, date '2010-01-01', setting_id, area_id, 'г.Тест'
                from ref.institution, ref.care_setting setting, ref.area
                where institution.code = ? and setting.code = ? and area.code = ?
                """).params(code, setting, area).update();
    }

    /** A state of an institution in the register, as an example writes it: register, area, setting, from, to, capacity. */
    private void register(Map<String, ?> given) {
        String code = text(given, "register", "");
        String from = text(given, "from", "2010-01-01");
        String to = text(given, "to", "infinity");
        owner.sql("""
                insert into ref.institution (code, valid_from, valid_to) values (?, cast(? as date), cast(? as date))
                on conflict (code) do update
                set valid_from = least(institution.valid_from, excluded.valid_from),
                    valid_to = greatest(institution.valid_to, excluded.valid_to)
                """).params(code, from, to).update();
        owner.sql("""
                insert into ref.institution_state (institution_id, valid_from, valid_to, setting_id, area_id, locality, capacity)
                select institution_id, cast(? as date), cast(? as date), setting_id, area_id, 'г.Тест', cast(? as int)
                from ref.institution, ref.care_setting setting, ref.area
                where institution.code = ? and setting.code = ? and area.code = ?
                """)
                .params(from, to, given.get("capacity"), code, text(given, "setting", ""), text(given, "area", ""))
                .update();
    }

    /** An observation as an example writes it; {@code area} may be {@code each-region} or {@code district-of-…}. */
    void observe(Map<String, ?> given) {
        if (given.containsKey("register")) {
            register(given);
            return;
        }
        String area = text(given, "area", "");
        String end = period(given)[1];
        if (area.equals("each-region")) {
            owner.sql(
                            "select code from ref.area where level = 'REGION' and cast(? as date) between valid_from and valid_to order by code")
                    .param(end)
                    .query(String.class)
                    .list()
                    .forEach(code -> observe(given, code));
        } else if (area.startsWith("district-of-")) {
            observe(
                    given,
                    owner.sql("""
                            select district.code from ref.area district join ref.area region on region.area_id = district.parent_id
                            where region.code = ? order by district.code limit 1
                            """)
                            .param(area.substring("district-of-".length()))
                            .query(String.class)
                            .single());
        } else {
            observe(given, area);
        }
    }

    private void observe(Map<String, ?> given, String area) {
        String[] period = period(given);
        String key = text(given, "return", "") + "/" + text(given, "reporter", "") + "/" + String.join("..", period)
                + text(given, "version", "");
        int[] submission = submissions.computeIfAbsent(key, any -> submission(given, period));
        String institution = text(given, "institution", "");
        String label = institution.isEmpty() ? "Area " + area : "Home " + institution + text(given, "row", "");
        owner.sql("""
                insert into ref.reported_unit (kind, label, scope_area) values (?, ?, ?) on conflict do nothing
                """)
                .params(institution.isEmpty() ? "AREA" : "INSTITUTION", label, area)
                .update();
        resolve(institution, label, area, text(given, "setting", "ALL"));
        Object value = given.get("value");
        owner.sql("""
                insert into warehouse.observation (
                    period_end, period_start, submission_id, slot_id, unit_id, cell_row, cell_column, sheet, setting_id, category_id,
                    measure_id, age_id, sex_id, residence_id, disability_id, basis, state, is_stated_total, value)
                select
                    cast(? as date), cast(? as date), ?, ?, unit_id, ?, 0, 0, setting.setting_id, category_id, measure_id, age_id,
                    sex_id, residence_id, disability_id, cast(? as "char"), cast(? as "char"), ?, ?
                from ref.reported_unit unit, ref.care_setting setting, ref.child_category category, ref.measure, ref.age_band, ref.sex,
                    ref.residence, ref.disability
                where unit.label = ? and unit.scope_area = ? and setting.code = ? and category.code = ? and measure.code = ?
                  and age_band.code = ? and sex.code = ? and residence.code = ? and disability.code = 'ALL'
                """)
                .params(
                        period[1],
                        period[0],
                        submission[0],
                        submission[1],
                        submission[2]++,
                        text(given, "basis", "P"),
                        text(given, "state", value == null ? "E" : "R"),
                        Boolean.TRUE.equals(given.get("stated")),
                        value == null ? null : new BigDecimal(value.toString()),
                        label,
                        area,
                        text(given, "setting", "ALL"),
                        text(given, "category", "ALL"),
                        text(given, "measure", ""),
                        text(given, "age", "ALL"),
                        text(given, "sex", "ALL"),
                        text(given, "residence", "ALL"))
                .update();
    }

    private void resolve(String institution, String label, String area, String setting) {
        if (institution.isEmpty()) {
            owner.sql("""
                    insert into ref.resolution (unit_id, area_id, score, by_whom, why, known_from)
                    select unit_id, area_id, 1, 'test', 'test', timestamptz '2020-01-01Z' from ref.reported_unit unit, ref.area
                    where unit.label = ? and unit.scope_area = ? and area.code = ? on conflict do nothing
                    """).params(label, area, area).update();
        } else if (!institution.equals("unknown")) {
            if (owner.sql("select count(*) from ref.institution where code = ?")
                            .param(institution)
                            .query(Integer.class)
                            .single()
                    == 0) {
                institution(institution, area, setting);
            }
            owner.sql("""
                    insert into ref.resolution (unit_id, institution_id, score, by_whom, why, known_from)
                    select unit_id, institution_id, 1, 'test', 'test', timestamptz '2020-01-01Z'
                    from ref.reported_unit unit, ref.institution
                    where unit.label = ? and unit.scope_area = ? and institution.code = ? on conflict do nothing
                    """).params(label, area, institution).update();
        }
    }

    /** Submission, slot, next row. */
    private int[] submission(Map<String, ?> given, String[] period) {
        String name = text(given, "return", "") + "-" + text(given, "reporter", "") + "-" + period[1]
                + text(given, "version", "") + ".xlsx";
        String received =
                "2022-07-0%sZ".formatted(text(given, "version", "").isEmpty() ? "1" : text(given, "version", ""));
        int submission = owner.sql("""
                insert into intake.submission (sha256, sender, file_name, received_at, state, return_code, registered_run)
                values (sha256(convert_to(?, 'UTF8')), ?, ?, timestamptz '2022-07-01Z', 'LOADED', ?, 1)
                returning submission_id
                """)
                .params(name, text(given, "reporter", ""), name, text(given, "return", ""))
                .query(Integer.class)
                .single();
        int slot = owner.sql("""
                insert into intake.slot (return_code, reporter, period_start, period_end)
                values (?, ?, cast(? as date), cast(? as date))
                on conflict (return_code, reporter, subject, period_start, period_end) do update set return_code = excluded.return_code
                returning slot_id
                """)
                .params(text(given, "return", ""), text(given, "reporter", ""), period[0], period[1])
                .query(Integer.class)
                .single();
        owner.sql(
                        "update warehouse.vintage set known_to = cast(? as timestamptz) where slot_id = ? and known_to = 'infinity'")
                .params(received, slot)
                .update();
        owner.sql(
                        "insert into warehouse.vintage (slot_id, submission_id, known_from) values (?, ?, cast(? as timestamptz))")
                .params(slot, submission, received)
                .update();
        return new int[] {submission, slot, 0};
    }

    private void area(String code, String level, CsvRow row) {
        owner.sql("""
                insert into ref.area (code, level, parent_id, valid_from, valid_to)
                values (?, ?, (select area_id from ref.area where code = ?), cast(? as date), cast(? as date))
                """)
                .params(
                        code,
                        level,
                        row.optional("parent").orElse(""),
                        row.optional("valid_from").orElse("1990-01-01"),
                        row.optional("valid_to").orElse("infinity"))
                .update();
    }

    private static List<String> firstColumn(String file) {
        return new Knowledge(Path.of("jobs"))
                .csv(file, header(file)).stream().map(row -> row.text("code")).toList();
    }

    private static String[] header(String file) {
        try (var lines = java.nio.file.Files.lines(Path.of("jobs", file))) {
            return lines.findFirst().orElseThrow().split(",");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void codes(String table, String codes) {
        for (String code : codes.split(" ")) {
            owner.sql("insert into ref.%s (code) values (?)".formatted(table))
                    .param(code)
                    .update();
        }
    }

    private static String[] period(Map<String, ?> given) {
        String period = text(given, "period", LocalDate.EPOCH.toString());
        return period.contains("..") ? period.split("\\.\\.") : new String[] {period, period};
    }

    private static String text(Map<String, ?> given, String key, String otherwise) {
        Object value = given.get(key);
        return value == null ? otherwise : value.toString();
    }

    static List<Map<String, ?>> maps(Object given) {
        List<Map<String, ?>> maps = new ArrayList<>();
        for (Object one : (List<?>) given) {
            @SuppressWarnings("unchecked")
            Map<String, ?> map = (Map<String, ?>) one;
            maps.add(map);
        }
        return maps;
    }
}
