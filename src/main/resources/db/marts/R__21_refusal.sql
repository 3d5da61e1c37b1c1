-- Grain: one row per reason for which a submission, or one of its slots, was not loaded.
-- marts ${marts}
create view mart.refusal as

with refusals as (
    select
        submission.submission_id,
        refusal
    from intake.submission
    cross join lateral jsonb_array_elements(submission.refusals) as refusal

    union

    select
        submission_slot.submission_id,
        refusal
    from intake.submission_slot
    cross join lateral jsonb_array_elements(submission_slot.refusals) as refusal
)

select
    submission.submission_id,
    submission.file_name,
    submission.sender,
    submission.status,
    submission.decided_run,
    refusals.refusal ->> 'rule' as rule,
    refusals.refusal ->> 'sheet' as sheet,
    refusals.refusal ->> 'cell' as cell,
    refusals.refusal -> 'message' as message,
    mart.filled(reason.en, refusals.refusal -> 'message' -> 'arguments') as reason_en,
    mart.filled(reason.ru, refusals.refusal -> 'message' -> 'arguments') as reason_ru,
    mart.filled(reason.kk, refusals.refusal -> 'message' -> 'arguments') as reason_kk,
    mart.filled(remedy.en, refusals.refusal -> 'message' -> 'arguments') as remedy_en,
    mart.filled(remedy.ru, refusals.refusal -> 'message' -> 'arguments') as remedy_ru,
    mart.filled(remedy.kk, refusals.refusal -> 'message' -> 'arguments') as remedy_kk
from refusals
join mart.submission using (submission_id)
left join mart.sentence reason on reason.key = refusals.refusal -> 'message' ->> 'key'
left join mart.sentence remedy on remedy.key = (refusals.refusal -> 'message' ->> 'key') || '.remedy';

comment on view mart.refusal is 'Why workbooks, or parts of them, were not loaded, where in the file, and what the sender can do.';
comment on column mart.refusal.submission_id is 'The submission.';
comment on column mart.refusal.file_name is 'Path in the inbox of its first delivery.';
comment on column mart.refusal.sender is 'Code of the reporter that sent it.';
comment on column mart.refusal.status is 'Status of the submission, as in mart.submission.';
comment on column mart.refusal.decided_run is 'Run that decided so.';
comment on column mart.refusal.rule is 'Code of the rule that refused, where a rule did.';
comment on column mart.refusal.sheet is 'Name of the sheet, where there is one.';
comment on column mart.refusal.cell is 'Address of the cell, where there is one.';
comment on column mart.refusal.message is 'Key and arguments of the reason.';
comment on column mart.refusal.reason_en is 'The reason in English.';
comment on column mart.refusal.reason_ru is 'The reason in Russian.';
comment on column mart.refusal.reason_kk is 'The reason in Kazakh.';
comment on column mart.refusal.remedy_en is 'What to do about it, in English.';
comment on column mart.refusal.remedy_ru is 'What to do about it, in Russian.';
comment on column mart.refusal.remedy_kk is 'What to do about it, in Kazakh.';
