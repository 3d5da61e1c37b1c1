-- The load of a run spread over several processes. All of it belongs to the run under way: the tables are unlogged, empty after
-- a crash of the server and no part of a backup.
create schema scale;
comment on schema scale is 'The load of the run under way, spread over processes: parts, who has taken them, and the messages between them.';
grant usage on schema scale to sanaq_pipeline, sanaq_steward;
alter default privileges in schema scale grant select, insert, update, delete on tables to sanaq_pipeline;
alter default privileges in schema scale grant select on tables to sanaq_steward;

-- The channel of Spring Integration (schema-postgresql.sql of spring-integration-jdbc 7.0), with its notification.
create unlogged table scale.channel_message (
    message_id char(36) not null,
    group_key char(36) not null,
    created_date bigint not null,
    message_priority bigint,
    message_sequence bigint generated always as identity,
    message_content bytea,
    region varchar(100) not null,
    primary key (region, group_key, created_date, message_sequence)
);
create index channel_message_by_id on scale.channel_message (region, group_key, message_id);
comment on table scale.channel_message is 'Spring Integration: parts that wait for a worker. Who takes one deletes it.';
comment on column scale.channel_message.message_id is 'Name of the message.';
comment on column scale.channel_message.group_key is 'The channel.';
comment on column scale.channel_message.created_date is 'When it was sent.';
comment on column scale.channel_message.message_priority is 'Not used.';
comment on column scale.channel_message.message_sequence is 'Order of messages sent at the same time.';
comment on column scale.channel_message.message_content is 'Which step execution is to be done.';
comment on column scale.channel_message.region is 'Version of Sanaq that sent it; only workers of the same version see it.';

create function scale.notify_of_message() returns trigger language plpgsql as $$
begin
    perform pg_notify('scale_channel_message_notify', new.region || ' ' || new.group_key);
    return new;
end
$$;
comment on function scale.notify_of_message() is 'Tells the workers that listen of a new message.';
create trigger notify_of_message after insert on scale.channel_message
    for each row execute function scale.notify_of_message();

create unlogged table scale.part (
    step_execution_id bigint primary key,
    submissions int not null,
    version text not null,
    lease interval not null,
    state text not null check (state in ('WAITING', 'HELD', 'RECALLED', 'LEFT', 'CRASHED', 'FAILED', 'DONE')),
    holder text,
    held_until timestamptz,
    asked_at timestamptz not null default clock_timestamp(),
    losses int not null default 0,
    is_careful boolean not null,
    failure text,
    check ((holder is null) = (state = 'WAITING'))
);
comment on table scale.part is 'The parts of the load under way. Who holds one says so again before its time is over; else another takes it.';
comment on column scale.part.step_execution_id is 'Spring Batch''s number of the step execution.';
comment on column scale.part.submissions is 'How many submissions it has.';
comment on column scale.part.version is 'Version of Sanaq that may take it.';
comment on column scale.part.lease is 'How long a sign of life is good for.';
comment on column scale.part.state is 'WAITING, HELD by a worker, RECALLED from it, LEFT by one that was told to end, CRASHED in reading, FAILED for another reason, DONE.';
comment on column scale.part.holder is 'The worker that has it, or had it last.';
comment on column scale.part.held_until is 'When it is free for others unless its holder gives another sign of life.';
comment on column scale.part.asked_at is 'When workers were last asked to take it.';
comment on column scale.part.losses is 'How often its holder was lost.';
comment on column scale.part.is_careful is 'Whether its submissions are read one by one, because one of them may have ended a worker.';
comment on column scale.part.failure is 'The kind of failure.';

create unlogged table scale.worker (
    worker text primary key,
    version text not null,
    seen_at timestamptz not null default clock_timestamp()
);
comment on table scale.worker is 'Workers that are up.';
comment on column scale.worker.worker is 'Machine, process, and a number unlike any other.';
comment on column scale.worker.version is 'Its version of Sanaq.';
comment on column scale.worker.seen_at is 'Its last sign of life.';

create unlogged table scale.in_hand (
    submission_id int primary key,
    step_execution_id bigint,
    ends int not null default 0
);
create index in_hand_by_part on scale.in_hand (step_execution_id);
comment on table scale.in_hand is 'Submissions that a worker has begun to read and not yet loaded: the suspects when it dies.';
comment on column scale.in_hand.submission_id is 'The submission.';
comment on column scale.in_hand.step_execution_id is 'The part that it is read with; empty where that has died.';
comment on column scale.in_hand.ends is 'How often reading ended with it in hand.';

create unlogged table scale.knowledge (
    hash text primary key,
    archive bytea not null
);
alter table scale.knowledge alter column archive set storage external; -- compressed already
comment on table scale.knowledge is 'The files under jobs/ that the load under way rests on, for workers that have no such folder.';
comment on column scale.knowledge.hash is 'SHA-256 over the files, as on the card of the run.';
comment on column scale.knowledge.archive is 'The files, zipped.';
