-- Grain: one row per published whole, its parts, and rule that judges them.
-- marts ${marts}
create view mart.part_of_whole as

select
    judgement.subject as parts_code,
    judgement.rule,
    parts.whole,
    whole.name_en as whole_en,
    whole.name_ru as whole_ru,
    whole.name_kk as whole_kk,
    parts.parts,
    judgement.left_value as whole_value,
    judgement.right_value as parts_value,
    judgement.residual,
    whole.unit,
    parts.name_en as residual_en,
    parts.name_ru as residual_ru,
    parts.name_kk as residual_kk,
    judgement.outcome,
    judgement.severity,
    mart.filled(sentence.en, judgement.message -> 'arguments') as text_en,
    mart.filled(sentence.ru, judgement.message -> 'arguments') as text_ru,
    mart.filled(sentence.kk, judgement.message -> 'arguments') as text_kk,
    judgement.missing,
    source.code as source,
    source.publisher,
    parts.note,
    judgement.run_id
from quality.judgement
left join ref.part_of_whole parts on parts.code = judgement.subject
left join ref.published_figure whole on whole.code = parts.whole
left join ref.published_source source on source.code = whole.source
left join mart.sentence sentence on sentence.key = judgement.message ->> 'key'
where judgement.subject_kind = 'PARTS';

comment on view mart.part_of_whole is 'Published parts of published wholes: at most the whole, at one date (P09); of organisations, sector by sector (P05). What they leave has a name, which says what was not published, and not where anybody is.';
comment on column mart.part_of_whole.parts_code is 'Code of the whole with these parts.';
comment on column mart.part_of_whole.rule is 'P09, or P05 for the sectors of organisations.';
comment on column mart.part_of_whole.whole is 'Code of the figure that is the whole.';
comment on column mart.part_of_whole.whole_en is 'The whole in English.';
comment on column mart.part_of_whole.whole_ru is 'The whole in Russian.';
comment on column mart.part_of_whole.whole_kk is 'The whole in Kazakh.';
comment on column mart.part_of_whole.parts is 'Codes of the figures that are the parts.';
comment on column mart.part_of_whole.whole_value is 'Value of the whole.';
comment on column mart.part_of_whole.parts_value is 'The parts together.';
comment on column mart.part_of_whole.residual is 'The whole minus its parts.';
comment on column mart.part_of_whole.unit is 'Unit of all values.';
comment on column mart.part_of_whole.residual_en is 'What the parts leave, in English.';
comment on column mart.part_of_whole.residual_ru is 'What the parts leave, in Russian.';
comment on column mart.part_of_whole.residual_kk is 'What the parts leave, in Kazakh.';
comment on column mart.part_of_whole.outcome is 'HOLDS, BROKEN, or UNKNOWN where a figure does not state what it takes.';
comment on column mart.part_of_whole.severity is 'error where it is broken; empty otherwise.';
comment on column mart.part_of_whole.text_en is 'What was found, in English.';
comment on column mart.part_of_whole.text_ru is 'What was found, in Russian.';
comment on column mart.part_of_whole.text_kk is 'What was found, in Kazakh.';
comment on column mart.part_of_whole.missing is 'Which figures do not state it.';
comment on column mart.part_of_whole.source is 'Code of the publication of the whole.';
comment on column mart.part_of_whole.publisher is 'Who published the whole.';
comment on column mart.part_of_whole.note is 'What is known of it.';
comment on column mart.part_of_whole.run_id is 'Run that judged last.';
