package kz.sanaq.reconciliation;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts institutions and what happens to them into a test's register, written as examples of rules write them. */
final class RegisterFixture {

    private final JdbcClient owner;

    RegisterFixture(JdbcClient owner) {
        this.owner = owner;
    }

    /** An institution of the register, from 2010 on unless it says otherwise; nothing where it is there already. */
    void institution(Map<String, ?> given) {
        String code = WarehouseFixture.text(given, "institution", "");
        if (owner.sql("select count(*) from ref.institution where code = ?")
                        .param(code)
                        .query(Integer.class)
                        .single()
                > 0) {
            return;
        }
        String setting = WarehouseFixture.text(given, "setting", "DD");
        String from = WarehouseFixture.text(given, "valid-from", "2010-01-01");
        String to = WarehouseFixture.text(given, "valid-to", "infinity");
        owner.sql("""
                insert into ref.institution (code, bin, ministry_id, valid_from, valid_to)
                select ?, ?, ministry_id, cast(? as date), cast(? as date) from ref.care_setting where code = ?
                """).params(code, given.get("bin"), from, to, setting).update();
        owner.sql("""
                insert into ref.institution_state (institution_id, valid_from, valid_to, setting_id, area_id, locality)
                select institution_id, cast(? as date), cast(? as date), setting.setting_id, area.area_id, ?
                from ref.institution, ref.care_setting setting, ref.area
                where institution.code = ? and setting.code = ? and area.code = ?
                """)
                .params(
                        from,
                        to,
                        WarehouseFixture.text(given, "locality", "г.Тест"),
                        code,
                        setting,
                        WarehouseFixture.text(given, "area", ""))
                .update();
        name(code, WarehouseFixture.text(given, "name", "Home " + code), from);
    }

    /** A state of an institution, one of several: {@code { register: .., area: .., setting: .., from: .., to: .. }}. */
    void state(Map<String, ?> given) {
        String code = WarehouseFixture.text(given, "register", "");
        String setting = WarehouseFixture.text(given, "setting", "");
        String from = WarehouseFixture.text(given, "from", "2010-01-01");
        String to = WarehouseFixture.text(given, "to", "infinity");
        owner.sql("""
                insert into ref.institution (code, ministry_id, valid_from, valid_to)
                select ?, ministry_id, cast(? as date), cast(? as date) from ref.care_setting where code = ?
                on conflict (code) do update
                set valid_from = least(institution.valid_from, excluded.valid_from),
                    valid_to = greatest(institution.valid_to, excluded.valid_to)
                """).params(code, from, to, setting).update();
        owner.sql("""
                insert into ref.institution_state (institution_id, valid_from, valid_to, setting_id, area_id, locality, capacity)
                select institution_id, cast(? as date), cast(? as date), setting_id, area_id, 'г.Тест', cast(? as int)
                from ref.institution, ref.care_setting setting, ref.area
                where institution.code = ? and setting.code = ? and area.code = ?
                """)
                .params(from, to, given.get("capacity"), code, setting, WarehouseFixture.text(given, "area", ""))
                .update();
    }

    /** {@code { event: CONVERTED, institution: .., date: .., setting: .. }}: the event, and the state after it. */
    void event(Map<String, ?> given) {
        String code = WarehouseFixture.text(given, "institution", "");
        String date = WarehouseFixture.text(given, "date", "");
        owner.sql("""
                insert into ref.institution_event (
                    institution_id, event_date, kind, setting_after, area_after, locality_after, successor)
                select institution_id, cast(? as date), ?, ?, ?, ?, ? from ref.institution where code = ?
                """)
                .params(
                        date,
                        given.get("event"),
                        given.get("setting"),
                        given.get("area"),
                        given.get("locality"),
                        given.get("successor"),
                        code)
                .update();
        owner.sql("""
                with before as (
                    update ref.institution_state state set valid_to = cast(? as date) - 1
                    from ref.institution
                    where institution.institution_id = state.institution_id and institution.code = ?
                      and state.valid_from < cast(? as date) and state.valid_to >= cast(? as date)
                    returning state.*
                )
                insert into ref.institution_state (institution_id, valid_from, setting_id, area_id, locality)
                select
                    before.institution_id, cast(? as date), coalesce(setting.setting_id, before.setting_id),
                    coalesce(area.area_id, before.area_id), coalesce(?, before.locality)
                from before
                left join ref.care_setting setting on setting.code = ?
                left join ref.area on area.code = ?
                """)
                .params(date, code, date, date, date, given.get("locality"), given.get("setting"), given.get("area"))
                .update();
        if (given.get("name") != null) {
            owner.sql("""
                    update ref.name set valid_to = cast(? as date) - 1
                    where entity = 'INSTITUTION' and code = ? and valid_to = 'infinity'
                    """).params(date, code).update();
            name(code, given.get("name").toString(), date);
        }
    }

    private void name(String code, String name, String from) {
        owner.sql("""
                insert into ref.name (entity, code, language, kind, name, folded, valid_from)
                values ('INSTITUTION', ?, 'ru', 'OFFICIAL', ?, lower(?), cast(? as date))
                """).params(code, name, name, from).update();
    }
}
