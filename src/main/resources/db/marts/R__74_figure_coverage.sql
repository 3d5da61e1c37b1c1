-- Grain: one row per published figure.
-- marts ${marts}
create view mart.figure_coverage as

select
    judgement.subject as figure,
    figure.name_en as figure_en,
    figure.name_ru as figure_ru,
    figure.name_kk as figure_kk,
    figure.value_low,
    figure.value_high,
    figure.unit,
    figure.kind,
    figure.as_of,
    figure.period_start,
    figure.period_end,
    figure.category,
    figure.settings,
    figure.ministries,
    source.code as source,
    source.publisher,
    case judgement.outcome when 'HOLDS' then 'COMPARABLE' else 'NOT_COMPARABLE' end as verdict,
    judgement.severity,
    judgement.missing,
    (select string_agg(part.en, ', ' order by missing.place)
        from unnest(judgement.missing) with ordinality as missing (part, place)
        join mart.sentence part on part.key = 'reconciliation.missing-' || missing.part) as missing_en,
    (select string_agg(part.ru, ', ' order by missing.place)
        from unnest(judgement.missing) with ordinality as missing (part, place)
        join mart.sentence part on part.key = 'reconciliation.missing-' || missing.part) as missing_ru,
    (select string_agg(part.kk, ', ' order by missing.place)
        from unnest(judgement.missing) with ordinality as missing (part, place)
        join mart.sentence part on part.key = 'reconciliation.missing-' || missing.part) as missing_kk,
    judgement.run_id
from quality.judgement
left join ref.published_figure figure on figure.code = judgement.subject
left join ref.published_source source on source.code = figure.source
where judgement.subject_kind = 'FIGURE';

comment on view mart.figure_coverage is 'What each published figure says it counts, and what its source does not state (P13). A record, no finding.';
comment on column mart.figure_coverage.figure is 'Code of the figure.';
comment on column mart.figure_coverage.figure_en is 'The figure in English.';
comment on column mart.figure_coverage.figure_ru is 'The figure in Russian.';
comment on column mart.figure_coverage.figure_kk is 'The figure in Kazakh.';
comment on column mart.figure_coverage.value_low is 'Lower bound; equal to the upper one where it is one number.';
comment on column mart.figure_coverage.value_high is 'Upper bound; empty where there is none.';
comment on column mart.figure_coverage.unit is 'Unit.';
comment on column mart.figure_coverage.kind is 'STOCK, FLOW, ORG_COUNT … or UNKNOWN.';
comment on column mart.figure_coverage.as_of is 'Date of a stock where it is stated.';
comment on column mart.figure_coverage.period_start is 'First day of the period that it covers or lies in.';
comment on column mart.figure_coverage.period_end is 'Last day of it.';
comment on column mart.figure_coverage.category is 'Code of the child category; empty where it is not stated.';
comment on column mart.figure_coverage.settings is 'Care settings that the source names.';
comment on column mart.figure_coverage.ministries is 'Ministries that the source names.';
comment on column mart.figure_coverage.source is 'Code of the publication.';
comment on column mart.figure_coverage.publisher is 'Who published it.';
comment on column mart.figure_coverage.verdict is 'COMPARABLE, or NOT_COMPARABLE where something is not stated.';
comment on column mart.figure_coverage.severity is 'query where it is set against another figure, note where it is not; empty where all is stated.';
comment on column mart.figure_coverage.missing is 'What is not stated: settings, ministries, category, kind, date.';
comment on column mart.figure_coverage.missing_en is 'The same in English.';
comment on column mart.figure_coverage.missing_ru is 'The same in Russian.';
comment on column mart.figure_coverage.missing_kk is 'The same in Kazakh.';
comment on column mart.figure_coverage.run_id is 'Run that judged last.';
