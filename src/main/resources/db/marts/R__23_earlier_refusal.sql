-- Grain: one row per reason for which a submission had been refused before it was read again with other knowledge.
-- marts ${marts}
create view mart.earlier_refusal as

select
    earlier_refusal.submission_id,
    submission.file_name,
    submission.sender,
    submission.status,
    earlier_refusal.decided_run,
    refusal ->> 'rule' as rule,
    mart.filled(reason.en, refusal -> 'message' -> 'arguments') as reason_en,
    mart.filled(reason.ru, refusal -> 'message' -> 'arguments') as reason_ru,
    mart.filled(reason.kk, refusal -> 'message' -> 'arguments') as reason_kk
from intake.earlier_refusal
join mart.submission using (submission_id)
cross join lateral jsonb_array_elements(earlier_refusal.refusals) as refusal
left join mart.sentence reason on reason.key = refusal -> 'message' ->> 'key';

comment on view mart.earlier_refusal is 'Why workbooks had been refused before the knowledge changed and they were read again.';
comment on column mart.earlier_refusal.submission_id is 'The submission.';
comment on column mart.earlier_refusal.file_name is 'Path in the inbox of its first delivery.';
comment on column mart.earlier_refusal.sender is 'Code of the reporter that sent it.';
comment on column mart.earlier_refusal.status is 'What became of it since, as in mart.submission.';
comment on column mart.earlier_refusal.decided_run is 'Run that had refused it.';
comment on column mart.earlier_refusal.rule is 'Code of the rule that had refused.';
comment on column mart.earlier_refusal.reason_en is 'The reason in English.';
comment on column mart.earlier_refusal.reason_ru is 'The reason in Russian.';
comment on column mart.earlier_refusal.reason_kk is 'The reason in Kazakh.';
