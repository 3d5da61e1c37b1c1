-- Grain: one row per comparison and rule that says whether its sides can be compared.
-- marts ${marts}
create view mart.comparability as

select
    judgement.subject as comparison,
    case judgement.rule when 'P03' then 'DATES' when 'P04' then 'CATEGORIES' else 'SECTORS' end as of_what,
    judgement.rule,
    judgement.outcome,
    judgement.severity,
    mart.filled(sentence.en, judgement.message -> 'arguments') as text_en,
    mart.filled(sentence.ru, judgement.message -> 'arguments') as text_ru,
    mart.filled(sentence.kk, judgement.message -> 'arguments') as text_kk,
    judgement.left_value as days_apart,
    judgement.component,
    judgement.missing,
    judgement.figures,
    judgement.run_id
from quality.judgement
left join mart.sentence sentence on sentence.key = judgement.message ->> 'key'
where judgement.subject_kind = 'COMPARISON';

comment on view mart.comparability is 'Whether the sides of a comparison are of one date (P03), of the same children (P04), of the same sectors (P05). A record, no finding.';
comment on column mart.comparability.comparison is 'Code of the comparison.';
comment on column mart.comparability.of_what is 'DATES, CATEGORIES or SECTORS.';
comment on column mart.comparability.rule is 'Code of the rule.';
comment on column mart.comparability.outcome is 'HOLDS; BRIDGED: the sides differ, and a component is that difference; BROKEN; UNKNOWN: a source does not say.';
comment on column mart.comparability.severity is 'error or query where something is asked; empty where nothing is.';
comment on column mart.comparability.text_en is 'What was found, in English.';
comment on column mart.comparability.text_ru is 'What was found, in Russian.';
comment on column mart.comparability.text_kk is 'What was found, in Kazakh.';
comment on column mart.comparability.days_apart is 'Days between the dates; empty where they are not known.';
comment on column mart.comparability.component is 'The component that is the difference, where there is one.';
comment on column mart.comparability.missing is 'Which figures or selections do not say.';
comment on column mart.comparability.figures is 'Codes of the published figures of the comparison.';
comment on column mart.comparability.run_id is 'Run that judged last.';
