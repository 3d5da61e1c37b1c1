-- Grain: one row per comparison and area.
-- marts ${marts}
create view mart.gap as

with said as (
    select
        judgement.subject as comparison,
        max(judgement.outcome) filter (where judgement.rule = 'P03') as dates,
        max(judgement.outcome) filter (where judgement.rule = 'P04') as categories,
        max(judgement.outcome) filter (where judgement.rule = 'P05') as sectors,
        string_agg(mart.filled(sentence.en, judgement.message -> 'arguments'), ' ' order by judgement.rule)
            filter (where judgement.outcome in ('BROKEN', 'UNKNOWN')) as caution_en,
        string_agg(mart.filled(sentence.ru, judgement.message -> 'arguments'), ' ' order by judgement.rule)
            filter (where judgement.outcome in ('BROKEN', 'UNKNOWN')) as caution_ru,
        string_agg(mart.filled(sentence.kk, judgement.message -> 'arguments'), ' ' order by judgement.rule)
            filter (where judgement.outcome in ('BROKEN', 'UNKNOWN')) as caution_kk
    from quality.judgement
    left join mart.sentence sentence on sentence.key = judgement.message ->> 'key'
    where judgement.subject_kind = 'COMPARISON'
    group by judgement.subject
)

select
    gap.gap_id,
    gap.comparison,
    gap.title ->> 'en' as title_en,
    gap.title ->> 'ru' as title_ru,
    gap.title ->> 'kk' as title_kk,
    gap.area_code,
    area.en as area_en,
    area.ru as area_ru,
    area.kk as area_kk,
    gap.measure_kind,
    gap.unit,
    gap.left_words ->> 'en' as left_en,
    gap.left_words ->> 'ru' as left_ru,
    gap.left_words ->> 'kk' as left_kk,
    gap.right_words ->> 'en' as right_en,
    gap.right_words ->> 'ru' as right_ru,
    gap.right_words ->> 'kk' as right_kk,
    gap.left_value,
    gap.right_value,
    gap.difference,
    gap.explained,
    gap.residual,
    gap.scenario is not null as is_scenario,
    gap.scenario ->> 'en' as condition_en,
    gap.scenario ->> 'ru' as condition_ru,
    gap.scenario ->> 'kk' as condition_kk,
    gap.period_start as right_date,
    gap.period_end as left_date,
    said.dates,
    said.categories,
    said.sectors,
    said.caution_en,
    said.caution_ru,
    said.caution_kk,
    gap.state,
    exists (
        select from intake.submission
        where decided_run > (select max(run_id) from audit.run where counts ->> 'reconciled' is not null)
    ) as is_stale,
    gap.missing,
    gap.first_seen_run,
    gap.last_seen_run
from quality.gap
left join said using (comparison)
left join mart.label area on area.entity = 'AREA' and area.code = gap.area_code;

comment on view mart.gap is 'Differences between two sources: left minus right = explained + residual. A scenario holds only under its condition and is no fact.';
comment on column mart.gap.gap_id is 'Number of the gap, kept from run to run.';
comment on column mart.gap.comparison is 'Code of the comparison.';
comment on column mart.gap.title_en is 'Title in English.';
comment on column mart.gap.title_ru is 'Title in Russian.';
comment on column mart.gap.title_kk is 'Title in Kazakh.';
comment on column mart.gap.area_code is 'Code of the area; 000000000 is the country.';
comment on column mart.gap.area_en is 'The area in English.';
comment on column mart.gap.area_ru is 'The area in Russian.';
comment on column mart.gap.area_kk is 'The area in Kazakh.';
comment on column mart.gap.measure_kind is 'What is compared: STOCK, FLOW, ORGANISATIONS.';
comment on column mart.gap.unit is 'Unit of all values.';
comment on column mart.gap.left_en is 'The left source in English.';
comment on column mart.gap.left_ru is 'The left source in Russian.';
comment on column mart.gap.left_kk is 'The left source in Kazakh.';
comment on column mart.gap.right_en is 'The right source in English.';
comment on column mart.gap.right_ru is 'The right source in Russian.';
comment on column mart.gap.right_kk is 'The right source in Kazakh.';
comment on column mart.gap.left_value is 'Value of the left source.';
comment on column mart.gap.right_value is 'Value of the right source.';
comment on column mart.gap.difference is 'Left minus right.';
comment on column mart.gap.explained is 'Sum of the named components.';
comment on column mart.gap.residual is 'What no named component explains.';
comment on column mart.gap.is_scenario is 'True where the whole gap holds only under a condition.';
comment on column mart.gap.condition_en is 'The condition in English.';
comment on column mart.gap.condition_ru is 'The condition in Russian.';
comment on column mart.gap.condition_kk is 'The condition in Kazakh.';
comment on column mart.gap.right_date is 'Date of the right source.';
comment on column mart.gap.left_date is 'Date of the left source.';
comment on column mart.gap.dates is 'Whether both sides are of one date (P03): HOLDS, BRIDGED by a component that measures the change, BROKEN or UNKNOWN.';
comment on column mart.gap.categories is 'Whether both sides count the same children (P04); empty for organisations.';
comment on column mart.gap.sectors is 'Whether both sides count the same sectors (P05); empty for children.';
comment on column mart.gap.caution_en is 'What to keep in mind where one of the three is BROKEN or UNKNOWN, in English.';
comment on column mart.gap.caution_ru is 'The same in Russian.';
comment on column mart.gap.caution_kk is 'The same in Kazakh.';
comment on column mart.gap.state is 'ASSESSED; NOT_ASSESSED with what was missing; or CRASHED with the reason.';
comment on column mart.gap.is_stale is 'True where submissions were loaded and sources have not been compared since.';
comment on column mart.gap.missing is 'What was missing, or why it crashed.';
comment on column mart.gap.first_seen_run is 'Run that compared first.';
comment on column mart.gap.last_seen_run is 'Run that compared last.';
