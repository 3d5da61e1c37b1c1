-- Grain: one row per rule.
-- marts ${marts}
create view mart.assessment as

select
    assessment.rule,
    max(assessment.run_id) as run_id,
    coalesce(title.en, assessment.rule) as title_en,
    coalesce(title.ru, assessment.rule) as title_ru,
    coalesce(title.kk, assessment.rule) as title_kk,
    count(distinct assessment.slot_id)::int as slots,
    sum(assessment.holds)::int as holds,
    sum(assessment.broken)::int as broken,
    sum(assessment.not_assessed)::int as not_assessed,
    sum(assessment.crashed)::int as crashed,
    string_agg(distinct assessment.missing, '; ') as missing,
    string_agg(distinct assessment.reason, '; ') as reason
from quality.assessment
left join mart.sentence title on title.key = 'rule.' || assessment.rule
group by
    assessment.rule,
    title.en,
    title.ru,
    title.kk;

comment on view mart.assessment is 'Outcomes of each rule as they were assessed last, counted. Not assessed is no pass, and neither is silence.';
comment on column mart.assessment.run_id is 'The newest run that assessed any of it.';
comment on column mart.assessment.rule is 'Code of the rule.';
comment on column mart.assessment.title_en is 'Title of the rule in English.';
comment on column mart.assessment.title_ru is 'Title of the rule in Russian.';
comment on column mart.assessment.title_kk is 'Title of the rule in Kazakh.';
comment on column mart.assessment.slots is 'Slots that it looked at.';
comment on column mart.assessment.holds is 'Subjects for which it held.';
comment on column mart.assessment.broken is 'Subjects for which it was broken.';
comment on column mart.assessment.not_assessed is 'Subjects for which something was missing.';
comment on column mart.assessment.crashed is 'How often the rule itself failed.';
comment on column mart.assessment.missing is 'What was missing.';
comment on column mart.assessment.reason is 'Why it crashed.';
