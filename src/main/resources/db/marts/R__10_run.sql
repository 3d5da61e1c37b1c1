-- Grain: one row per run.
-- marts ${marts}
create view mart.run as

with came_in as (
    select
        run_id,
        count(*) as files,
        count(*) filter (where is_duplicate) as duplicates
    from intake.delivery
    group by run_id
),

decided as (
    select
        decided_run as run_id,
        count(*) filter (where state = 'LOADED') as loaded,
        count(*) filter (where state = 'REFUSED') as refused,
        count(*) filter (where state = 'PENDING') as pending,
        count(*) filter (where state = 'SET_ASIDE') as set_aside
    from intake.submission
    where decided_run is not null
    group by decided_run
)

select
    run.run_id,
    run.job,
    run.who,
    run.why,
    run.started_at,
    run.ended_at,
    run.night,
    run.state,
    run.code_version,
    run.knowledge_hash,
    run.returns_hash,
    run.rules_hash,
    run.reference_hash,
    run.comparisons_hash,
    coalesce((run.counts ->> 'deliveries')::bigint, came_in.files, 0) as files,
    coalesce((run.counts ->> 'duplicates')::bigint, came_in.duplicates, 0) as duplicates,
    coalesce((run.counts ->> 'loaded')::bigint, decided.loaded, 0) as loaded,
    coalesce((run.counts ->> 'refused')::bigint, decided.refused, 0) as refused,
    coalesce((run.counts ->> 'pending')::bigint, decided.pending, 0) as pending,
    coalesce((run.counts ->> 'set-aside')::bigint, decided.set_aside, 0) as set_aside,
    (run.counts ->> 'cells')::bigint as cells,
    (run.counts ->> 'observations')::bigint as observations,
    (run.counts ->> 'findings-opened')::bigint as findings_opened,
    (run.counts ->> 'findings-resolved')::bigint as findings_resolved,
    (run.counts ->> 'findings-open')::bigint as findings_open,
    run.restarts,
    run.audit_actions,
    encode(run.audit_head, 'hex') as audit_head
from audit.run
left join came_in using (run_id)
left join decided using (run_id);

comment on view mart.run is 'The card of each run: who asked and why, with which code and knowledge, and what it did. Counts are as they were at its end; of a run that has not ended, as they are.';
comment on column mart.run.run_id is 'Number of the run.';
comment on column mart.run.job is 'Name of the job.';
comment on column mart.run.who is 'Who or what asked for it.';
comment on column mart.run.why is 'Reason given.';
comment on column mart.run.started_at is 'When it started.';
comment on column mart.run.ended_at is 'When it ended; empty while it runs or after a crash.';
comment on column mart.run.night is 'The night of the schedule that the run was, told by the time it was due; empty where a person or another program asked for it.';
comment on column mart.run.state is 'RUNNING, COMPLETED, STOPPED (asked to), FAILED, or RECOVERED: it died and a later start took its work over.';
comment on column mart.run.code_version is 'Version of Sanaq.';
comment on column mart.run.knowledge_hash is 'SHA-256 over all files under jobs/.';
comment on column mart.run.returns_hash is 'SHA-256 over the returns: their forms and the rules of one return.';
comment on column mart.run.rules_hash is 'SHA-256 over the rules across returns.';
comment on column mart.run.reference_hash is 'SHA-256 over the reference data, stewards'' answers among them.';
comment on column mart.run.comparisons_hash is 'SHA-256 over the comparisons.';
comment on column mart.run.files is 'Files that the run saw first, duplicates included.';
comment on column mart.run.duplicates is 'Files with the same bytes as one that the same sender had sent before.';
comment on column mart.run.loaded is 'Submissions that the run loaded, whole or in part.';
comment on column mart.run.refused is 'Submissions that the run refused.';
comment on column mart.run.pending is 'Submissions that wait for a steward since the run.';
comment on column mart.run.set_aside is 'Submissions that the run set aside because of personal data.';
comment on column mart.run.cells is 'Non-empty cells of the submissions that the run decided on; empty until it ends.';
comment on column mart.run.observations is 'Observations that the run loaded; empty until it ends.';
comment on column mart.run.findings_opened is 'Findings that the run saw first; empty until it ends.';
comment on column mart.run.findings_resolved is 'Findings that the run found resolved; empty until it ends.';
comment on column mart.run.findings_open is 'Findings that were open when the run ended, without those that are explained.';
comment on column mart.run.restarts is 'How often it was gone on with after it had died or been stopped.';
comment on column mart.run.audit_actions is 'Deeds in the audit when the run ended.';
comment on column mart.run.audit_head is 'Hash of the last of them.';
