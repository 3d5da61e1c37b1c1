-- When runs start: the table of db-scheduler 16, and the night that a run was.
create schema schedule;
comment on schema schedule is 'When the next night is, and which instance has taken it: the state of db-scheduler.';
grant usage on schema schedule to sanaq_pipeline, sanaq_steward;
alter default privileges in schema schedule grant select, insert, update, delete on tables to sanaq_pipeline;
alter default privileges in schema schedule grant select on tables to sanaq_steward;

create table schedule.task (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index task_execution_time on schedule.task (execution_time);
create index task_last_heartbeat on schedule.task (last_heartbeat);
comment on table schedule.task is 'db-scheduler: what is to be done when. One row, the next night.';
comment on column schedule.task.task_name is 'Name of the task.';
comment on column schedule.task.task_instance is 'Which of the tasks of this name.';
comment on column schedule.task.task_data is 'Not used.';
comment on column schedule.task.execution_time is 'When it is due.';
comment on column schedule.task.picked is 'Whether an instance has taken it.';
comment on column schedule.task.picked_by is 'The instance that has.';
comment on column schedule.task.last_success is 'When it last ended well.';
comment on column schedule.task.last_failure is 'When it last failed.';
comment on column schedule.task.consecutive_failures is 'How often it has failed since.';
comment on column schedule.task.last_heartbeat is 'Last sign of life of the instance that has taken it.';
comment on column schedule.task.version is 'Goes up with each change, so that two instances cannot both take it.';
comment on column schedule.task.priority is 'Not used.';

alter table audit.run add column night timestamptz unique;
comment on column audit.run.night is 'The night that this run was: the time it was due. One run a night, however many instances there are; empty where no schedule asked for the run.';
