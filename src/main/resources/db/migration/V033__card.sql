-- What is worth knowing of a run after a year, when Spring Batch's own rows are gone.
alter table audit.run add column returns_hash text;
alter table audit.run add column rules_hash text;
alter table audit.run add column reference_hash text;
alter table audit.run add column comparisons_hash text;
alter table audit.run add column restarts int not null default 0 check (restarts >= 0);
alter table audit.run add column warnings jsonb not null default '[]';
comment on column audit.run.returns_hash is 'SHA-256 over the files under jobs/returns: forms, and the rules of one return.';
comment on column audit.run.rules_hash is 'SHA-256 over the files under jobs/rules.';
comment on column audit.run.reference_hash is 'SHA-256 over the files under jobs/reference.';
comment on column audit.run.comparisons_hash is 'SHA-256 over the files under jobs/comparisons.';
comment on column audit.run.restarts is 'How often it was gone on with after it had died or been stopped.';
comment on column audit.run.warnings is 'What somebody should know of it: keys and arguments of texts, without personal data.';
comment on column audit.run.counts is 'What it did, in numbers; the gaps of the country as they stood at its end; whether it reconciled, and its report.';

create table audit.run_stage (
    run_id bigint not null references audit.run,
    execution_id bigint not null,
    stage text not null,
    started_at timestamptz not null,
    ended_at timestamptz not null,
    state text not null check (state in ('COMPLETED', 'STOPPED', 'FAILED', 'DIED')),
    read bigint not null,
    passed_over bigint not null,
    written bigint not null,
    commits bigint not null,
    rollbacks bigint not null,
    primary key (run_id, execution_id, stage),
    check (started_at <= ended_at)
);
comment on table audit.run_stage is 'What each stage of a run took: copied from Spring Batch when the run ends or is recovered, so that it outlives that.';
comment on column audit.run_stage.run_id is 'The run.';
comment on column audit.run_stage.execution_id is 'The try, by Spring Batch''s number of the job execution.';
comment on column audit.run_stage.stage is 'Name of the step.';
comment on column audit.run_stage.started_at is 'When it started.';
comment on column audit.run_stage.ended_at is 'When it ended; of one that died, its last sign of life.';
comment on column audit.run_stage.state is 'COMPLETED, STOPPED (asked to), FAILED, or DIED with its process.';
comment on column audit.run_stage.read is 'Items that it took in hand.';
comment on column audit.run_stage.passed_over is 'Items that had nothing to do.';
comment on column audit.run_stage.written is 'Items that it wrote.';
comment on column audit.run_stage.commits is 'Transactions.';
comment on column audit.run_stage.rollbacks is 'Transactions that were undone.';

insert into audit.run_stage
select
    params.parameter_value::bigint,
    step.job_execution_id,
    step.step_name,
    step.start_time,
    greatest(step.start_time, coalesce(step.end_time, step.last_updated)),
    case when step.status in ('COMPLETED', 'STOPPED') then step.status when step.end_time is null then 'DIED' else 'FAILED' end,
    step.read_count,
    step.filter_count,
    step.write_count,
    step.commit_count,
    step.rollback_count
from batch.step_execution step
join batch.job_execution job on job.job_execution_id = step.job_execution_id
join batch.job_execution_params params on params.job_execution_id = job.job_execution_id and params.parameter_name = 'run'
join audit.run on run.run_id = params.parameter_value::bigint and run.state <> 'RUNNING'
where step.start_time is not null;
