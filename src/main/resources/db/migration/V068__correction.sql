-- What a workbook that came after another one changed, cell by cell. Written once, when rules have looked at it.
create table intake.correction (
    submission_id int primary key references intake.submission,
    corrects int not null references intake.submission,
    is_by_list boolean not null,
    changed int not null,
    closes int not null,
    opens int not null,
    stays int not null,
    unasked int not null,
    words int not null,
    run_id bigint not null references audit.run,
    check (submission_id <> corrects),
    check (changed = closes + opens + stays + unasked + words)
);
revoke update, delete on intake.correction from sanaq_pipeline;
comment on table intake.correction is 'Which submission a workbook corrects, and how that was known. Insert-only.';
comment on column intake.correction.submission_id is 'The workbook that came later.';
comment on column intake.correction.corrects is 'The one that it was compared with.';
comment on column intake.correction.is_by_list is 'True where the list of the returned workbook says so; else it fills the same slots.';
comment on column intake.correction.changed is 'Cells that say something else, each counted once below.';
comment on column intake.correction.closes is 'Cells of a finding that stands no longer.';
comment on column intake.correction.opens is 'Cells of a finding that is new.';
comment on column intake.correction.stays is 'Cells of a finding that stands still.';
comment on column intake.correction.unasked is 'Numbers that nobody asked about.';
comment on column intake.correction.words is 'Words that nobody asked about.';
comment on column intake.correction.run_id is 'Run that compared them.';

create table intake.correction_finding (
    submission_id int not null references intake.correction,
    finding_id bigint not null references quality.finding,
    became text not null check (became in ('CLOSED', 'OPENED', 'STAYED')),
    primary key (submission_id, finding_id)
);
revoke update, delete on intake.correction_finding from sanaq_pipeline;
comment on table intake.correction_finding is 'What became of findings by a correction. Insert-only.';
comment on column intake.correction_finding.submission_id is 'The correction.';
comment on column intake.correction_finding.finding_id is 'The finding.';
comment on column intake.correction_finding.became is 'CLOSED: its sender was told of it, and it stands no longer. OPENED: it stands, and nobody had told of it. STAYED.';

create table intake.changed_cell (
    submission_id int not null references intake.correction,
    sheet_name text not null,
    cell_row int not null,
    cell_column smallint not null,
    was text,
    became text,
    effect text not null check (effect in ('CLOSES', 'OPENS', 'STAYS', 'UNASKED', 'WORDS')),
    findings bigint[] not null,
    primary key (submission_id, sheet_name, cell_row, cell_column),
    check (was is distinct from became or was = '…')
);
revoke update, delete on intake.changed_cell from sanaq_pipeline;
comment on table intake.changed_cell is 'The cells that a correction changed; of a workbook that was made anew, the first of them. Numbers and marks as they stand there, words as an ellipsis. Insert-only.';
comment on column intake.changed_cell.submission_id is 'The correction.';
comment on column intake.changed_cell.sheet_name is 'Sheet.';
comment on column intake.changed_cell.cell_row is 'Row, from 0.';
comment on column intake.changed_cell.cell_column is 'Column, from 0.';
comment on column intake.changed_cell.was is 'What stood there; empty where nothing did.';
comment on column intake.changed_cell.became is 'What stands there now; empty where nothing does.';
comment on column intake.changed_cell.effect is 'OPENS a finding; CLOSES one; STAYS: it is of one that stands still; UNASKED: a number that nobody asked about; WORDS.';
comment on column intake.changed_cell.findings is 'Numbers of the findings that it closes, opens or leaves standing.';
