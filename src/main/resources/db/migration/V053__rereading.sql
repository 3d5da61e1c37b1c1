-- A workbook that was loaded can be read again, by a later version of its form: a submission of its own beside the one it was.
alter table intake.submission add column reading smallint not null default 1 check (reading > 0);
alter table intake.submission drop constraint submission_sha256_sender_key;
alter table intake.submission add unique (sha256, sender, reading);
comment on column intake.submission.reading is 'The how-manieth reading of this workbook; more than 1 where a steward had it read again and it says something else now.';

alter table intake.submission add column form_version text;
comment on column intake.submission.form_version is 'Checksum of the files of the return that it was read by; empty where it was read before this was kept.';

create table intake.form (
    return_code text primary key,
    version text not null
);
comment on table intake.form is 'The returns as the files describe them now. Rewritten by each run.';
comment on column intake.form.return_code is 'The return.';
comment on column intake.form.version is 'Checksum of the files that say how its workbooks are read.';

create table intake.rereading (
    run_id bigint not null references audit.run,
    submission_id int not null references intake.submission,
    state text not null default 'WAITING' check (state in ('WAITING', 'SAME', 'CHANGED')),
    became int references intake.submission,
    primary key (run_id, submission_id),
    check (became is null or state = 'CHANGED')
);
revoke delete on intake.rereading from sanaq_pipeline;
comment on table intake.rereading is 'What a steward asked to be read again, and what became of it.';
comment on column intake.rereading.run_id is 'The run that reads it; its card says who asked and why.';
comment on column intake.rereading.submission_id is 'The submission.';
comment on column intake.rereading.state is 'WAITING; SAME, it says what it said, and nothing was kept; CHANGED.';
comment on column intake.rereading.became is 'The new submission beside it; empty where a refused one was decided anew.';

-- One submission's observations lie side by side: a few bytes a page range find them.
create index observation_submission on warehouse.observation using brin (submission_id) with (pages_per_range = 16, autosummarize = on);

-- What a sender sent for a slot, one after another: of a workbook that was read again the newest reading alone.
create view warehouse.sent_vintage as
select
    slot_id,
    submission_id,
    row_number() over (partition by slot_id order by received_at desc, sha256 desc) as age
from (
    select distinct on (vintage.slot_id, submission.sha256, submission.sender)
        vintage.slot_id, submission_id, submission.received_at, submission.sha256
    from warehouse.vintage
    join intake.submission using (submission_id)
    order by vintage.slot_id, submission.sha256, submission.sender, submission.reading desc
) as sent;
comment on view warehouse.sent_vintage is 'What was sent for each slot, the newest first, which has age 1: of a workbook that was read again, the newest reading.';
