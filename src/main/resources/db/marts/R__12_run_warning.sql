-- Grain: one row per warning of a run.
-- marts ${marts}
create view mart.run_warning as

select
    run.run_id,
    warning.ordinal as warning,
    warning.message,
    mart.filled(sentence.en, warning.message -> 'arguments') as text_en,
    mart.filled(sentence.ru, warning.message -> 'arguments') as text_ru,
    mart.filled(sentence.kk, warning.message -> 'arguments') as text_kk
from audit.run
cross join lateral jsonb_array_elements(run.warnings) with ordinality as warning (message, ordinal)
left join mart.sentence on sentence.key = warning.message ->> 'key';

comment on view mart.run_warning is 'What somebody should know of a run.';
comment on column mart.run_warning.run_id is 'Number of the run.';
comment on column mart.run_warning.warning is 'Which of its warnings, from 1.';
comment on column mart.run_warning.message is 'Key and arguments of the text.';
comment on column mart.run_warning.text_en is 'The warning in English.';
comment on column mart.run_warning.text_ru is 'The warning in Russian.';
comment on column mart.run_warning.text_kk is 'The warning in Kazakh.';
