-- Grain: one row per published figure that repeats another one.
-- marts ${marts}
create view mart.restatement as

with recursive chain as (
    select figure, restates, 1 as step from ref.restatement
    union all
    select chain.figure, next.restates, chain.step + 1
    from chain
    join ref.restatement next on next.figure = chain.restates
),

first as (
    select distinct on (figure) figure, restates as origin
    from chain
    order by figure, step desc
)

select
    judgement.subject as figure,
    figure.name_en as figure_en,
    figure.name_ru as figure_ru,
    figure.name_kk as figure_kk,
    source.publisher,
    restatement.restates,
    restatement.basis,
    first.origin,
    case when origin_source.is_primary then origin_source.code end as primary_source,
    judgement.left_value as value,
    judgement.right_value as restated_value,
    judgement.residual as difference,
    judgement.outcome,
    mart.filled(sentence.en, judgement.message -> 'arguments') as text_en,
    mart.filled(sentence.ru, judgement.message -> 'arguments') as text_ru,
    mart.filled(sentence.kk, judgement.message -> 'arguments') as text_kk,
    restatement.note,
    judgement.run_id
from quality.judgement
left join ref.restatement restatement on restatement.figure = judgement.subject
left join ref.published_figure figure on figure.code = judgement.subject
left join ref.published_source source on source.code = figure.source
left join first on first.figure = judgement.subject
left join ref.published_figure origin on origin.code = first.origin
left join ref.published_source origin_source on origin_source.code = origin.source
left join mart.sentence sentence on sentence.key = judgement.message ->> 'key'
where judgement.subject_kind = 'RESTATEMENT';

comment on view mart.restatement is 'Texts that repeat a published figure and so have its source (P12). One that gives another value is in mart.figure_conflict too.';
comment on column mart.restatement.figure is 'Code of the figure that repeats.';
comment on column mart.restatement.figure_en is 'That figure in English.';
comment on column mart.restatement.figure_ru is 'That figure in Russian.';
comment on column mart.restatement.figure_kk is 'That figure in Kazakh.';
comment on column mart.restatement.publisher is 'Who repeats it.';
comment on column mart.restatement.restates is 'Code of the figure that it repeats.';
comment on column mart.restatement.basis is 'STATED where the text names its source; INFERRED where it does not.';
comment on column mart.restatement.origin is 'Code of the figure at the end of the chain.';
comment on column mart.restatement.primary_source is 'Code of the publication of the body that counted; empty where the chain does not lead to one.';
comment on column mart.restatement.value is 'Value that is given; of a range, its lower bound.';
comment on column mart.restatement.restated_value is 'Value that is repeated; of a range, its lower bound.';
comment on column mart.restatement.difference is 'First minus second.';
comment on column mart.restatement.outcome is 'HOLDS where both agree within their bounds, else BROKEN.';
comment on column mart.restatement.text_en is 'What was found, in English.';
comment on column mart.restatement.text_ru is 'What was found, in Russian.';
comment on column mart.restatement.text_kk is 'What was found, in Kazakh.';
comment on column mart.restatement.note is 'What it rests on.';
comment on column mart.restatement.run_id is 'Run that judged last.';
