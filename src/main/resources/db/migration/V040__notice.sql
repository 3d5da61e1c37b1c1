-- Who hears of what the nights did: an outbox. A message is written in the transaction that notes what was told, and sent
-- afterwards.
create schema notice;
comment on schema notice is 'What was told to people and machines outside: the outbox of messages, and what they know already.';
grant usage on schema notice to sanaq_pipeline, sanaq_steward;
alter default privileges in schema notice grant select, insert, update, delete on tables to sanaq_pipeline;
alter default privileges in schema notice grant usage, select on sequences to sanaq_pipeline;
alter default privileges in schema notice grant select on tables to sanaq_steward;

create table notice.message (
    message_id bigint generated always as identity primary key,
    about text not null check (about <> ''),
    kind text not null check (kind in ('DIGEST', 'FAILED', 'LATE', 'TEST')),
    channel text not null check (channel in ('MAIL', 'WEBHOOK', 'PING')),
    recipient text not null,
    content jsonb not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'SENDING', 'SENT', 'DOUBTFUL', 'GIVEN_UP')),
    attempts int not null default 0 check (attempts >= 0),
    written_at timestamptz not null,
    next_attempt_at timestamptz not null,
    taken_at timestamptz,
    sent_at timestamptz,
    last_failure text,
    unique (about, kind, channel, recipient),
    check ((state = 'SENT') = (sent_at is not null))
);
create index message_waiting on notice.message (next_attempt_at) where state in ('WAITING', 'SENDING');
comment on table notice.message is 'The outbox: what is to be sent, to whom, and what became of it. Forgotten after 90 days.';
comment on column notice.message.message_id is 'Number.';
comment on column notice.message.about is 'What it is about: run/12, night/2026-11-22T20:30:00Z, or a test. With kind, channel and recipient it is the key by which nobody is told twice.';
comment on column notice.message.kind is 'DIGEST of a run, FAILED run, LATE night, or TEST.';
comment on column notice.message.channel is 'MAIL to a person, WEBHOOK or PING to a machine.';
comment on column notice.message.recipient is 'Address of the person; empty for a machine, whose address the settings have.';
comment on column notice.message.content is 'What is sent, ready.';
comment on column notice.message.state is 'WAITING for its next attempt; SENDING, taken by a process; SENT; DOUBTFUL: a mail that may have arrived and is not sent again; GIVEN_UP.';
comment on column notice.message.attempts is 'How often it was tried.';
comment on column notice.message.written_at is 'When it was written.';
comment on column notice.message.next_attempt_at is 'Not to be tried before.';
comment on column notice.message.taken_at is 'When a process last took it to send it.';
comment on column notice.message.sent_at is 'When the other side accepted it.';
comment on column notice.message.last_failure is 'Why it was not accepted the last time.';

create table notice.told (
    run_id bigint primary key references audit.run,
    told_at timestamptz not null
);
comment on table notice.told is 'The runs of which everybody concerned has a message, or nobody needs one.';
comment on column notice.told.run_id is 'The run.';
comment on column notice.told.told_at is 'When its messages were written.';

create table notice.gap (
    comparison text not null,
    area_code text not null,
    difference numeric not null,
    residual numeric not null,
    primary key (comparison, area_code)
);
comment on table notice.gap is 'The gaps as they were last told, by which those that changed are found.';
comment on column notice.gap.comparison is 'Code of the comparison.';
comment on column notice.gap.area_code is 'The area.';
comment on column notice.gap.difference is 'Left source minus right source.';
comment on column notice.gap.residual is 'What no named component explains.';
