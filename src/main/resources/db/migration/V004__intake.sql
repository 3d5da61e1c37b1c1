-- What came in, what became of it, and the account of every cell.
create table audit.run (
    run_id bigint generated always as identity primary key,
    job text not null,
    who text not null,
    why text not null,
    started_at timestamptz not null,
    ended_at timestamptz,
    state text not null check (state in ('RUNNING', 'COMPLETED', 'STOPPED', 'FAILED', 'RECOVERED')),
    code_version text not null,
    knowledge_hash text not null,
    counts jsonb not null default '{}'
);
comment on table audit.run is 'One row a run: who or what asked for it and why, and what it did.';
comment on column audit.run.run_id is 'Number of the run; the identifying parameter of its job.';
comment on column audit.run.job is 'Name of the job.';
comment on column audit.run.who is 'Operating-system user or schedule that asked for it.';
comment on column audit.run.why is 'Reason given.';
comment on column audit.run.started_at is 'When it was asked for.';
comment on column audit.run.ended_at is 'When it ended; empty while it runs or after a crash.';
comment on column audit.run.state is 'RUNNING, COMPLETED, STOPPED (asked to), FAILED, or RECOVERED: it died and a later start took its work over.';
comment on column audit.run.code_version is 'Version of Sanaq.';
comment on column audit.run.knowledge_hash is 'SHA-256 over the files under jobs/.';
comment on column audit.run.counts is 'What it did, in numbers.';

create table intake.workbook (
    sha256 bytea primary key check (length(sha256) = 32),
    bytes bytea not null,
    size int not null
);
alter table intake.workbook alter column bytes set storage external; -- a workbook is compressed already
comment on table intake.workbook is 'The bytes of each workbook, whole, addressed by their SHA-256. A workbook with personal data is not here.';
comment on column intake.workbook.sha256 is 'SHA-256 of the bytes.';
comment on column intake.workbook.bytes is 'The workbook as it was sent.';
comment on column intake.workbook.size is 'Number of bytes.';

create table intake.submission (
    submission_id int generated always as identity primary key,
    sha256 bytea not null,
    sender text not null,
    file_name text not null,
    received_at timestamptz not null,
    state text not null check (state in ('REGISTERED', 'LOADED', 'REFUSED', 'SET_ASIDE')),
    return_code text,
    edition text,
    unmapped_cells int not null default 0,
    refusals jsonb not null default '[]',
    registered_run bigint not null references audit.run,
    decided_run bigint references audit.run,
    unique (sha256, sender)
);
create index submission_waiting on intake.submission (received_at, sha256) where state = 'REGISTERED';
comment on table intake.submission is 'A workbook that a reporter sent. The same bytes from the same sender are one submission.';
comment on column intake.submission.submission_id is 'Surrogate key.';
comment on column intake.submission.sha256 is 'SHA-256 of its workbook.';
comment on column intake.submission.sender is 'Code of the reporter that sent it, as the inbox or its manifest says.';
comment on column intake.submission.file_name is 'Path in the inbox of its first delivery.';
comment on column intake.submission.received_at is 'When it was received: when we could have known.';
comment on column intake.submission.state is 'REGISTERED (waits), LOADED (at least one slot), REFUSED (none), SET_ASIDE (personal data).';
comment on column intake.submission.return_code is 'The return it was recognised as.';
comment on column intake.submission.edition is 'The edition of that return''s form.';
comment on column intake.submission.unmapped_cells is 'Cells that were reported because no part of the form claims them.';
comment on column intake.submission.refusals is 'Why it, or one of its slots, was refused: a list of rule, message, sheet, cell.';
comment on column intake.submission.registered_run is 'Run that registered it.';
comment on column intake.submission.decided_run is 'Run that loaded or refused it.';

create table intake.delivery (
    sender text not null,
    file_name text not null,
    received_at timestamptz not null,
    sha256 bytea not null,
    submission_id int not null references intake.submission,
    run_id bigint not null references audit.run,
    is_duplicate boolean not null,
    primary key (sender, file_name, received_at, sha256)
);
comment on table intake.delivery is 'Every file seen in the inbox, the second copy of a workbook included.';
comment on column intake.delivery.sender is 'Code of the reporter that sent it.';
comment on column intake.delivery.file_name is 'Path in the inbox.';
comment on column intake.delivery.received_at is 'When it was received.';
comment on column intake.delivery.sha256 is 'SHA-256 of the file.';
comment on column intake.delivery.submission_id is 'The submission these bytes belong to.';
comment on column intake.delivery.run_id is 'Run that saw it first.';
comment on column intake.delivery.is_duplicate is 'True when the same sender had sent the same bytes before (rule F01).';

create table intake.slot (
    slot_id int generated always as identity primary key,
    return_code text not null,
    reporter text not null,
    subject text not null default '',
    period_start date not null,
    period_end date not null,
    unique (return_code, reporter, subject, period_start, period_end),
    check (period_start <= period_end)
);
comment on table intake.slot is 'A unit of reporting: who, what, when. It is filled, refused and replaced as a whole.';
comment on column intake.slot.slot_id is 'Surrogate key.';
comment on column intake.slot.return_code is 'The return that is owed.';
comment on column intake.slot.reporter is 'Code of the reporter that owes it.';
comment on column intake.slot.subject is 'Institution code where the return is owed for each institution; else empty.';
comment on column intake.slot.period_start is 'First day of the period; the as-of date of a stock.';
comment on column intake.slot.period_end is 'Last day of the period; the as-of date of a stock.';

create table intake.submission_slot (
    submission_id int not null references intake.submission,
    slot_id int not null references intake.slot,
    state text not null check (state in ('LOADED', 'REFUSED')),
    refusals jsonb not null default '[]',
    observations int not null,
    primary key (submission_id, slot_id)
);
comment on table intake.submission_slot is 'The slots that a submission fills, each loaded whole or not at all.';
comment on column intake.submission_slot.submission_id is 'The submission.';
comment on column intake.submission_slot.slot_id is 'The slot.';
comment on column intake.submission_slot.state is 'LOADED or REFUSED.';
comment on column intake.submission_slot.refusals is 'Why it was refused: a list of rule, message, sheet, cell.';
comment on column intake.submission_slot.observations is 'Number of observations loaded.';

create table intake.sheet_ledger (
    submission_id int not null references intake.submission,
    sheet smallint not null,
    sheet_name text not null,
    non_empty int not null,
    used int not null,
    ignored int not null,
    reported int not null,
    primary key (submission_id, sheet),
    check (non_empty = used + ignored + reported)
);
comment on table intake.sheet_ledger is 'The account of each sheet: every non-empty cell is used, ignored by a named rule, or reported.';
comment on column intake.sheet_ledger.submission_id is 'The submission.';
comment on column intake.sheet_ledger.sheet is 'Position of the sheet, from 0.';
comment on column intake.sheet_ledger.sheet_name is 'Name of the sheet.';
comment on column intake.sheet_ledger.non_empty is 'Non-empty cells, counted independently on the raw part.';
comment on column intake.sheet_ledger.used is 'Cells that are figures, or labels that gave figures their meaning.';
comment on column intake.sheet_ledger.ignored is 'Cells that a named rule ignores.';
comment on column intake.sheet_ledger.reported is 'Cells that nothing claims.';

create table intake.ignored_region (
    submission_id int not null references intake.submission,
    sheet smallint not null,
    rule text not null,
    region text not null,
    cells int not null,
    primary key (submission_id, sheet, rule, region)
);
comment on table intake.ignored_region is 'What was ignored, by which named rule.';
comment on column intake.ignored_region.submission_id is 'The submission.';
comment on column intake.ignored_region.sheet is 'Position of the sheet, from 0.';
comment on column intake.ignored_region.rule is 'Name of the rule, such as title or signature.';
comment on column intake.ignored_region.region is 'The region in A1 notation.';
comment on column intake.ignored_region.cells is 'Number of non-empty cells in it.';

create table intake.reported_cell (
    submission_id int not null references intake.submission,
    sheet smallint not null,
    cell_row int not null,
    cell_column smallint not null,
    message jsonb not null,
    primary key (submission_id, sheet, cell_row, cell_column)
);
comment on table intake.reported_cell is 'Cells that nothing claims, with the reason. Never their content.';
comment on column intake.reported_cell.submission_id is 'The submission.';
comment on column intake.reported_cell.sheet is 'Position of the sheet, from 0.';
comment on column intake.reported_cell.cell_row is 'Row, from 0.';
comment on column intake.reported_cell.cell_column is 'Column, from 0.';
comment on column intake.reported_cell.message is 'Why it is reported: key and arguments of a text.';

create table intake.reader_outcome (
    submission_id int not null references intake.submission,
    slot_id int references intake.slot,
    rule text not null,
    holds int not null,
    broken int not null,
    not_assessed int not null,
    unique nulls not distinct (submission_id, slot_id, rule)
);
comment on table intake.reader_outcome is 'Outcomes of the rules that only the reader can see, counted.';
comment on column intake.reader_outcome.submission_id is 'The submission.';
comment on column intake.reader_outcome.slot_id is 'The slot, or empty for the submission as a whole.';
comment on column intake.reader_outcome.rule is 'Code of the rule.';
comment on column intake.reader_outcome.holds is 'How often it held.';
comment on column intake.reader_outcome.broken is 'How often it was broken.';
comment on column intake.reader_outcome.not_assessed is 'How often it could not be assessed.';

create table intake.reader_finding (
    submission_id int not null references intake.submission,
    slot_id int references intake.slot,
    rule text not null,
    sheet text,
    cell_row int,
    cell_column smallint,
    message jsonb not null
);
create index reader_finding_submission on intake.reader_finding (submission_id);
comment on table intake.reader_finding is 'Broken outcomes of the rules that only the reader can see, each with its cell. Never the cell''s content where it may be personal.';
comment on column intake.reader_finding.submission_id is 'The submission.';
comment on column intake.reader_finding.slot_id is 'The slot, or empty for the submission as a whole.';
comment on column intake.reader_finding.rule is 'Code of the rule.';
comment on column intake.reader_finding.sheet is 'Name of the sheet, where there is one.';
comment on column intake.reader_finding.cell_row is 'Row, from 0, where there is one.';
comment on column intake.reader_finding.cell_column is 'Column, from 0, where there is one.';
comment on column intake.reader_finding.message is 'What was seen: key and arguments of a text.';
