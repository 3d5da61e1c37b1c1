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
    run.state,
    run.code_version,
    run.knowledge_hash,
    coalesce(came_in.files, 0) as files,
    coalesce(came_in.duplicates, 0) as duplicates,
    coalesce(decided.loaded, 0) as loaded,
    coalesce(decided.refused, 0) as refused,
    coalesce(decided.set_aside, 0) as set_aside
from audit.run
left join came_in using (run_id)
left join decided using (run_id);

comment on view mart.run is 'Runs and what each of them did. Counts are workbooks.';
comment on column mart.run.run_id is 'Number of the run.';
comment on column mart.run.job is 'Name of the job.';
comment on column mart.run.who is 'Who or what asked for it.';
comment on column mart.run.why is 'Reason given.';
comment on column mart.run.started_at is 'When it started.';
comment on column mart.run.ended_at is 'When it ended; empty while it runs or after a crash.';
comment on column mart.run.state is 'RUNNING, COMPLETED, FAILED, or RECOVERED: it died and a later start took its work over.';
comment on column mart.run.code_version is 'Version of Sanaq.';
comment on column mart.run.knowledge_hash is 'SHA-256 over the files that say what rules, forms and comparisons are.';
comment on column mart.run.files is 'Files that the run saw first, duplicates included.';
comment on column mart.run.duplicates is 'Files with the same bytes as one that the same sender had sent before.';
comment on column mart.run.loaded is 'Submissions that the run loaded, whole or in part.';
comment on column mart.run.refused is 'Submissions that the run refused.';
comment on column mart.run.set_aside is 'Submissions that the run set aside because of personal data.';
