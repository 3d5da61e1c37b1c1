package kz.sanaq.reference;

/** The statements that load {@code ref.*}: each takes its rows as one JSON array and keeps the keys of known codes. */
final class LoadingSql {

    /** Levels go in from the top, so that each finds its parent. */
    static final String AREAS = """
            insert into ref.area (code, level, parent_id, valid_from, valid_to, iso, iso_old)
            select r.code, r.level, p.area_id, r.valid_from, r.valid_to, r.iso, r.iso_old
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                code text, level text, parent text, valid_from date, valid_to date, iso text, iso_old text)
            left join ref.area p on p.code = r.parent
            where r.level = :level
            on conflict (code) do update set
                level = excluded.level,
                parent_id = excluded.parent_id,
                valid_from = excluded.valid_from,
                valid_to = excluded.valid_to,
                iso = excluded.iso,
                iso_old = excluded.iso_old
            """;

    static final String SETTINGS = """
            insert into ref.care_setting (
                code, class, ministry_id, is_family_form, counts_families, is_placement, is_residential, residential,
                hypothesis_committee, hypothesis_compendium, hypothesis_residential)
            select
                r.code, r.class, m.ministry_id, r.is_family_form, r.counts_families, r.is_placement, r.is_residential,
                r.residential, r.hypothesis_committee, r.hypothesis_compendium, r.hypothesis_residential
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                code text, class text, ministry text, is_family_form boolean, counts_families boolean,
                is_placement boolean, is_residential boolean, residential text, hypothesis_committee text,
                hypothesis_compendium text, hypothesis_residential text)
            left join ref.ministry m on m.code = r.ministry
            on conflict (code) do update set
                class = excluded.class,
                ministry_id = excluded.ministry_id,
                is_family_form = excluded.is_family_form,
                counts_families = excluded.counts_families,
                is_placement = excluded.is_placement,
                is_residential = excluded.is_residential,
                residential = excluded.residential,
                hypothesis_committee = excluded.hypothesis_committee,
                hypothesis_compendium = excluded.hypothesis_compendium,
                hypothesis_residential = excluded.hypothesis_residential
            """;
    static final String MEASURES = """
            insert into ref.measure (code, kind, unit)
            select r.code, r.kind, r.unit
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, kind text, unit text)
            on conflict (code) do update set kind = excluded.kind, unit = excluded.unit
            """;
    static final String REPORTERS = """
            insert into ref.reporter (code, kind, area_id, ministry_id, valid_from, valid_to)
            select r.code, r.kind, a.area_id, m.ministry_id, r.valid_from, r.valid_to
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r(code text, kind text, area text, ministry text, valid_from date, valid_to date)
            join ref.area a on a.code = r.area
            join ref.ministry m on m.code = r.ministry
            on conflict (code) do update set
                kind = excluded.kind,
                area_id = excluded.area_id,
                ministry_id = excluded.ministry_id,
                valid_from = excluded.valid_from,
                valid_to = excluded.valid_to
            """;
    static final String FORGOTTEN_INSTITUTIONS = """
            delete from ref.institution i
            where i.code not in (select r.code from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text))
                and not exists (select from ref.resolution where resolution.institution_id = i.institution_id)
            """;
    static final String INSTITUTIONS = """
            insert into ref.institution (code, bin, ministry_id, valid_from, valid_to)
            select r.code, r.bin, m.ministry_id, r.valid_from, r.valid_to
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r(code text, bin text, ministry text, valid_from date, valid_to date)
            join ref.ministry m on m.code = r.ministry
            on conflict (code) do update set
                bin = excluded.bin,
                ministry_id = excluded.ministry_id,
                valid_from = excluded.valid_from,
                valid_to = excluded.valid_to
            """;
    static final String SUCCESSIONS = """
            insert into ref.area_succession (predecessor_id, successor_id, effective)
            select p.area_id, s.area_id, r.effective
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(predecessor text, successor text, effective date)
            join ref.area p on p.code = r.predecessor
            join ref.area s on s.code = r.successor
            """;
    static final String MEMBERS = """
            insert into ref.care_setting_member (group_id, member_id)
            select g.setting_id, m.setting_id
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(group_code text, member_code text)
            join ref.care_setting g on g.code = r.group_code
            join ref.care_setting m on m.code = r.member_code
            """;
    static final String SOURCES = """
            insert into ref.source (code, return_code, reporter_kind)
            select r.code, r.return_code, r.reporter_kind
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text, return_code text, reporter_kind text)
            """;
    static final String COVERAGE = """
            insert into ref.source_coverage (source_id, kind, value)
            select s.source_id, r.kind, r.value
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(source text, kind text, value text)
            join ref.source s on s.code = r.source
            """;
    static final String STATES = """
            insert into ref.institution_state (institution_id, valid_from, valid_to, setting_id, area_id, locality, capacity)
            select i.institution_id, r.valid_from, r.valid_to, s.setting_id, a.area_id, r.locality, r.capacity
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                institution text, valid_from date, valid_to date, setting text, area text, locality text, capacity int)
            join ref.institution i on i.code = r.institution
            join ref.care_setting s on s.code = r.setting
            join ref.area a on a.code = r.area
            """;
    static final String EVENTS = """
            insert into ref.institution_event (
                institution_id, event_date, kind, setting_after, area_after, locality_after, successor, order_reference)
            select
                i.institution_id, r.event_date, r.kind, r.setting_after, r.area_after, r.locality_after, r.successor,
                r.order_reference
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                institution text, event_date date, kind text, setting_after text, area_after text, locality_after text,
                successor text, order_reference text)
            join ref.institution i on i.code = r.institution
            """;
    static final String HOLIDAYS = """
            insert into ref.holiday (day, name_en, name_ru, name_kk, is_verified)
            select r.day, r.name_en, r.name_ru, r.name_kk, r.is_verified
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r(day date, name_en text, name_ru text, name_kk text, is_verified boolean)
            """;
    static final String NAMES = """
            insert into ref.name (entity, code, language, kind, name, folded, valid_from, valid_to)
            select r.entity, r.code, r.language, r.kind, r.name, r.folded, r.valid_from, r.valid_to
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                entity text, code text, language text, kind text, name text, folded text, valid_from date, valid_to date)
            """;
    static final String PUBLISHED_SOURCES = """
            insert into ref.published_source (code, title, publisher, issued, quoted_in, is_primary)
            select r.code, r.title, r.publisher, r.issued, r.quoted_in, r.is_primary
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                code text, title text, publisher text, issued text, quoted_in text, is_primary boolean)
            """;
    static final String FIGURES = """
            insert into ref.published_figure (
                code, name_en, name_ru, name_kk, source, value_low, value_high, kind, unit, qualifier, as_of,
                period_start, period_end, area, category, settings, ministries, locator, note)
            select
                r.code, r.name_en, r.name_ru, r.name_kk, r.source, r.value_low, r.value_high, r.kind, r.unit,
                r.qualifier, r.as_of, r.period_start, r.period_end, r.area, r.category, r.settings, r.ministries,
                r.locator, r.note
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                code text, name_en text, name_ru text, name_kk text, source text, value_low numeric,
                value_high numeric, kind text, unit text, qualifier text, as_of date, period_start date,
                period_end date, area text, category text, settings text[], ministries text[], locator text, note text)
            """;
    static final String CLAIMS = """
            insert into ref.claim (
                code, name_en, name_ru, name_kk, kind, operands, stated, rounding, unit, sense, source, stated_figure, note)
            select
                r.code, r.name_en, r.name_ru, r.name_kk, r.kind, r.operands, r.stated, r.rounding, r.unit, r.sense,
                r.source, r.stated_figure, r.note
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                code text, name_en text, name_ru text, name_kk text, kind text, operands text[], stated numeric,
                rounding numeric, unit text, sense text, source text, stated_figure text, note text)
            """;
    static final String CONFLICTS = """
            insert into ref.figure_conflict (code, name_en, name_ru, name_kk, kind, figure_a, figure_b, status, note)
            select r.code, r.name_en, r.name_ru, r.name_kk, r.kind, r.figure_a, r.figure_b, r.status, r.note
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                code text, name_en text, name_ru text, name_kk text, kind text, figure_a text, figure_b text,
                status text, note text)
            """;
    static final String PARTS = """
            insert into ref.part_of_whole (code, whole, parts, name_en, name_ru, name_kk, note)
            select r.code, r.whole, r.parts, r.name_en, r.name_ru, r.name_kk, r.note
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                code text, whole text, parts text[], name_en text, name_ru text, name_kk text, note text)
            """;
    static final String RESTATEMENTS = """
            insert into ref.restatement (figure, restates, basis, note)
            select r.figure, r.restates, r.basis, r.note
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(figure text, restates text, basis text, note text)
            """;

    private LoadingSql() {}

    /** A table that has nothing but codes. */
    static String codes(String table) {
        return """
                insert into ref.%s (code)
                select r.code from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text)
                on conflict (code) do nothing
                """.formatted(table);
    }

    /** The first code of a table that the files no longer have. */
    static String vanished(String table) {
        return """
                select min(code) from ref.%s
                where code not in (select r.code from jsonb_to_recordset(cast(:rows as jsonb)) as r(code text))
                having min(code) is not null
                """.formatted(table);
    }
}
