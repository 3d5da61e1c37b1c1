-- Grain: one row per run, try and stage.
-- marts ${marts}
create view mart.run_stage as

select
    run_id,
    dense_rank() over (partition by run_id order by execution_id) as attempt,
    stage,
    started_at,
    ended_at,
    round(extract(epoch from ended_at - started_at), 3) as seconds,
    state,
    read,
    passed_over,
    written,
    commits,
    rollbacks
from audit.run_stage;

comment on view mart.run_stage is 'What each stage of a run took; a run that was gone on with has several tries.';
comment on column mart.run_stage.run_id is 'Number of the run.';
comment on column mart.run_stage.attempt is 'The try, from 1.';
comment on column mart.run_stage.stage is 'Name of the stage.';
comment on column mart.run_stage.started_at is 'When it started.';
comment on column mart.run_stage.ended_at is 'When it ended; of one that died, its last sign of life.';
comment on column mart.run_stage.seconds is 'How long that was.';
comment on column mart.run_stage.state is 'COMPLETED, STOPPED (asked to), FAILED, or DIED with its process.';
comment on column mart.run_stage.read is 'Items that it took in hand: files, submissions, slices.';
comment on column mart.run_stage.passed_over is 'Items that had nothing to do.';
comment on column mart.run_stage.written is 'Items that it wrote.';
comment on column mart.run_stage.commits is 'Transactions.';
comment on column mart.run_stage.rollbacks is 'Transactions that were undone.';
