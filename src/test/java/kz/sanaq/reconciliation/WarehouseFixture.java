package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.sanaq.form.Forms;
import kz.sanaq.intake.Calendar;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.reference.ReferenceLoading;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts observations into a test's database, written as examples of rules write them. */
final class WarehouseFixture {

    private static final Knowledge KNOWLEDGE = new Knowledge(Path.of("jobs"));

    private final JdbcClient owner;
    private final RegisterFixture register;
    private final Map<String, int[]> submissions = new HashMap<>();

    WarehouseFixture(JdbcClient owner) {
        this.owner = owner;
        this.register = new RegisterFixture(owner);
    }

    /** Dimensions as the project's reference files have them, without its institutions; what is owed; and run 1. */
    void referenceData(DataSource pipeline) {
        ReferenceBook book = ReferenceBook.read(KNOWLEDGE);
        new ReferenceLoading(pipeline).load(book);
        owner.sql("delete from ref.institution_state").update();
        owner.sql("delete from ref.institution_event").update();
        owner.sql("delete from ref.institution").update();
        owner.sql("delete from ref.name where entity = 'INSTITUTION'").update();
        new Calendar(owner).owe(Forms.from(KNOWLEDGE, book).returns());
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

    /** Whatever an example may give: an institution, an event, a text or an observation. */
    void give(Map<String, ?> given) {
        if (given.containsKey("register")) {
            register.state(given);
        } else if (given.containsKey("event")) {
            register.event(given);
        } else if (!given.containsKey("return")) {
            register.institution(given);
        } else if (given.containsKey("attribute")) {
            int[] submission = submissionOf(given, period(given));
            attribute(given, submission);
        } else {
            observe(given);
        }
    }

    /** All is given: what was owed and did not come gets its slot. */
    void expect() {
        new Calendar(owner).expect();
    }

    /** An observation as an example writes it; {@code area} may be {@code each-region} or {@code district-of-…}. */
    void observe(Map<String, ?> given) {
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
        int[] submission = submissionOf(given, period);
        String label = unit(given, area);
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
                  and age_band.code = ? and sex.code = ? and residence.code = ? and disability.code = ?
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
                        text(given, "residence", "ALL"),
                        text(given, "disability", "ALL"))
                .update();
        speaks(submission, label, area, 1);
    }

    /** As the loader keeps it: how many figures a slot has, and which units it speaks of. */
    private void speaks(int[] submission, String label, String area, int figures) {
        owner.sql("""
                update intake.submission_slot
                set observations = observations + ?,
                    units = case when units @> array[unit.unit_id] then units else units || unit.unit_id end
                from ref.reported_unit unit
                where submission_id = ? and slot_id = ? and unit.label = ? and unit.scope_area = ?
                """)
                .params(figures, submission[0], submission[1], label, area)
                .update();
    }

    private void attribute(Map<String, ?> given, int[] submission) {
        String area = text(given, "area", "");
        String label = unit(given, area);
        owner.sql("""
                insert into warehouse.attribute (slot_id, submission_id, sheet, cell_row, cell_column, unit_id, attribute, value)
                select ?, ?, 0, ?, 1, unit_id, ?, ? from ref.reported_unit where label = ? and scope_area = ?
                """)
                .params(
                        submission[1],
                        submission[0],
                        submission[2]++,
                        given.get("attribute"),
                        text(given, "text", ""),
                        label,
                        area)
                .update();
        speaks(submission, label, area, 0);
    }

    /** The label of the unit that is spoken of, which is made and resolved where it is new. */
    private String unit(Map<String, ?> given, String area) {
        String institution = text(given, "institution", "");
        String label = text(
                given,
                "label",
                institution.isEmpty() ? "Area " + area : "Home " + institution + text(given, "row", ""));
        owner.sql("""
                insert into ref.reported_unit (kind, label, locality, scope_area) values (?, ?, ?, ?) on conflict do nothing
                """)
                .params(institution.isEmpty() ? "AREA" : "INSTITUTION", label, given.get("locality"), area)
                .update();
        if (Boolean.TRUE.equals(given.get("unresolved"))) {
            mayBe(given, label, area);
        } else {
            resolve(given, institution, label, area);
        }
        return label;
    }

    /** A unit that nothing was found for, and what it {@code may-be}: code of an area or of an institution. */
    private void mayBe(Map<String, ?> given, String label, String area) {
        String code = text(given, "may-be", "");
        if (!code.isEmpty() && given.containsKey("institution")) {
            register.institution(Map.of("institution", code, "area", area));
        }
        owner.sql("""
                insert into ref.candidate (unit_id, ordinal, institution_id, area_id, likeness, why)
                select unit_id, 1, institution.institution_id, area.area_id, 0.8, 'name'
                from ref.reported_unit unit
                left join ref.institution on institution.code = ?
                left join ref.area on area.code = ?
                where unit.label = ? and unit.scope_area = ? and num_nonnulls(institution.code, area.code) = 1
                on conflict do nothing
                """).params(code, code, label, area).update();
    }

    private void resolve(Map<String, ?> given, String institution, String label, String area) {
        if (institution.isEmpty()) {
            owner.sql("""
                    insert into ref.resolution (unit_id, area_id, score, by_whom, why, known_from)
                    select unit_id, area_id, 1, 'test', 'test', timestamptz '2020-01-01Z' from ref.reported_unit unit, ref.area
                    where unit.label = ? and unit.scope_area = ? and area.code = ? on conflict do nothing
                    """).params(label, area, area).update();
        } else if (!institution.equals("unknown")) {
            register.institution(given);
            owner.sql("""
                    insert into ref.resolution (unit_id, institution_id, score, by_whom, why, known_from)
                    select unit_id, institution_id, 1, 'test', 'test', timestamptz '2020-01-01Z'
                    from ref.reported_unit unit, ref.institution
                    where unit.label = ? and unit.scope_area = ? and institution.code = ? on conflict do nothing
                    """).params(label, area, institution).update();
        }
    }

    private int[] submissionOf(Map<String, ?> given, String[] period) {
        String key = text(given, "return", "") + "/" + text(given, "reporter", "") + "/" + text(given, "subject", "")
                + "/" + String.join("..", period) + text(given, "version", "");
        return submissions.computeIfAbsent(key, any -> submission(given, period));
    }

    /** Submission, slot, next row. */
    private int[] submission(Map<String, ?> given, String[] period) {
        String name = text(given, "return", "") + "-" + text(given, "reporter", "") + "-" + text(given, "subject", "")
                + period[0] + period[1] + text(given, "version", "") + ".xlsx";
        String version = text(given, "version", "");
        String received = text(given, "received", "2022-07-0%sZ".formatted(version.isEmpty() ? "1" : version));
        String state = Boolean.TRUE.equals(given.get("refused"))
                ? "REFUSED"
                : Boolean.TRUE.equals(given.get("pending")) ? "PENDING" : "LOADED";
        int submission = owner.sql("""
                insert into intake.submission (sha256, sender, file_name, received_at, state, return_code, registered_run)
                values (sha256(convert_to(?, 'UTF8')), ?, ?, cast(? as timestamptz), ?, ?, 1)
                returning submission_id
                """)
                .params(name, text(given, "reporter", ""), name, received, state, text(given, "return", ""))
                .query(Integer.class)
                .single();
        int slot = owner.sql("""
                insert into intake.slot (return_code, reporter, subject, period_start, period_end)
                values (?, ?, ?, cast(? as date), cast(? as date))
                on conflict (return_code, reporter, subject, period_start, period_end) do update set return_code = excluded.return_code
                returning slot_id
                """)
                .params(
                        text(given, "return", ""),
                        text(given, "reporter", ""),
                        text(given, "subject", ""),
                        period[0],
                        period[1])
                .query(Integer.class)
                .single();
        owner.sql("""
                insert into intake.submission_slot (submission_id, slot_id, state, may_repeat, observations) values (?, ?, ?, ?, 0)
                """)
                .params(submission, slot, state, Boolean.TRUE.equals(given.get("may-repeat")))
                .update();
        if (!state.equals("LOADED")) {
            return new int[] {submission, slot, 0};
        }
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

    private static String[] period(Map<String, ?> given) {
        String period = text(given, "period", LocalDate.EPOCH.toString());
        return period.contains("..") ? period.split("\\.\\.") : new String[] {period, period};
    }

    static String text(Map<String, ?> given, String key, String otherwise) {
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
