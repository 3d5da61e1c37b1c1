-- Grain: one row per pair of published figures that do not go together.
-- marts ${marts}
create view mart.figure_conflict as

select
    conflict.conflict,
    conflict.rule,
    coalesce(record.name_en, a.name_en || ' / ' || b.name_en) as conflict_en,
    coalesce(record.name_ru, a.name_ru || ' / ' || b.name_ru) as conflict_ru,
    coalesce(record.name_kk, a.name_kk || ' / ' || b.name_kk) as conflict_kk,
    conflict.kind,
    conflict.figure_a as a,
    a.name_en as a_en,
    a.name_ru as a_ru,
    a.name_kk as a_kk,
    a.value_low as a_low,
    a.value_high as a_high,
    a.qualifier as a_qualifier,
    source_a.publisher as a_source,
    conflict.figure_b as b,
    b.name_en as b_en,
    b.name_ru as b_ru,
    b.name_kk as b_kk,
    b.value_low as b_low,
    b.value_high as b_high,
    b.qualifier as b_qualifier,
    source_b.publisher as b_source,
    a.unit,
    conflict.difference,
    conflict.status,
    conflict.run_id
from quality.conflict
left join ref.figure_conflict record on record.code = conflict.conflict
left join ref.published_figure a on a.code = conflict.figure_a
left join ref.published_source source_a on source_a.code = a.source
left join ref.published_figure b on b.code = conflict.figure_b
left join ref.published_source source_b on source_b.code = b.source;

comment on view mart.figure_conflict is 'Published figures that do not go together. A record to ask about; nothing says which of the two is right.';
comment on column mart.figure_conflict.conflict is 'Code of the conflict.';
comment on column mart.figure_conflict.rule is 'P12 where one repeats the other, P10 otherwise.';
comment on column mart.figure_conflict.conflict_en is 'The conflict in English.';
comment on column mart.figure_conflict.conflict_ru is 'The conflict in Russian.';
comment on column mart.figure_conflict.conflict_kk is 'The conflict in Kazakh.';
comment on column mart.figure_conflict.kind is 'SHARE, REPEATED_NUMERAL, VALUE, or CHAIN where one repeats the other.';
comment on column mart.figure_conflict.a is 'Code of one figure.';
comment on column mart.figure_conflict.a_en is 'That figure in English.';
comment on column mart.figure_conflict.a_ru is 'That figure in Russian.';
comment on column mart.figure_conflict.a_kk is 'That figure in Kazakh.';
comment on column mart.figure_conflict.a_low is 'Its lower bound; equal to the upper one where it is one number.';
comment on column mart.figure_conflict.a_high is 'Its upper bound.';
comment on column mart.figure_conflict.a_qualifier is 'How exactly it is meant: EXACT, APPROX, AT_LEAST, AT_MOST, ROUNDED.';
comment on column mart.figure_conflict.a_source is 'Who published it.';
comment on column mart.figure_conflict.b is 'Code of the other figure.';
comment on column mart.figure_conflict.b_en is 'The other figure in English.';
comment on column mart.figure_conflict.b_ru is 'The other figure in Russian.';
comment on column mart.figure_conflict.b_kk is 'The other figure in Kazakh.';
comment on column mart.figure_conflict.b_low is 'Its lower bound.';
comment on column mart.figure_conflict.b_high is 'Its upper bound.';
comment on column mart.figure_conflict.b_qualifier is 'How exactly it is meant.';
comment on column mart.figure_conflict.b_source is 'Who published it.';
comment on column mart.figure_conflict.unit is 'Unit of the figures.';
comment on column mart.figure_conflict.difference is 'First minus second, as near to nothing as their bounds allow.';
comment on column mart.figure_conflict.status is 'OPEN, or how it was settled.';
comment on column mart.figure_conflict.run_id is 'Run that looked last.';
