-- What comes back is compared once for each state that its submission is in, before anything is published.
create table intake.heard (
    submission_id int primary key references intake.submission,
    state text,
    failures int not null default 0,
    why jsonb,
    run_id bigint not null references audit.run,
    check ((why is null) = (failures = 0))
);
comment on table intake.heard is 'Submissions that were looked at for what they change of an earlier one and for what their list explains.';
comment on column intake.heard.submission_id is 'The submission.';
comment on column intake.heard.state is 'State of the submission when it was compared; in another state it is compared again. Empty where that never worked.';
comment on column intake.heard.failures is 'How often in a row comparing failed; 0 where it worked.';
comment on column intake.heard.why is 'Why it failed the last time: key and arguments of a text.';
comment on column intake.heard.run_id is 'Run that looked at it last.';

-- what was answered was compared
insert into intake.heard (submission_id, state, run_id)
select submission_id, submission.state, run_id
from intake.answer
join intake.submission using (submission_id);

alter table intake.answer add column kept_back jsonb;
comment on column intake.answer.kept_back is 'Why the workbook did not go back although something is asked, such as a password: key and arguments of a text.';

alter table intake.correction_finding drop constraint correction_finding_submission_id_fkey;
alter table intake.correction_finding drop constraint correction_finding_pkey;
alter table intake.changed_cell drop constraint changed_cell_submission_id_fkey;
alter table intake.changed_cell drop constraint changed_cell_pkey;
alter table intake.correction drop constraint correction_pkey;
alter table intake.correction add column made int not null default 1;
alter table intake.correction add primary key (submission_id, made);
comment on column intake.correction.made is 'How often it was compared: the newest counts.';

alter table intake.correction_finding add column made int not null default 1;
alter table intake.correction_finding add primary key (submission_id, made, finding_id);
alter table intake.correction_finding add foreign key (submission_id, made) references intake.correction;
comment on column intake.correction_finding.made is 'Which comparison.';

alter table intake.changed_cell add column made int not null default 1;
alter table intake.changed_cell add column before_row int;
alter table intake.changed_cell add column before_column smallint;
alter table intake.changed_cell add column is_removed boolean not null default false;
update intake.changed_cell set before_row = cell_row, before_column = cell_column;
alter table intake.changed_cell add primary key (submission_id, made, sheet_name, is_removed, cell_row, cell_column);
alter table intake.changed_cell add foreign key (submission_id, made) references intake.correction;
alter table intake.changed_cell add check ((before_row is null) = (before_column is null));
comment on column intake.changed_cell.made is 'Which comparison.';
comment on column intake.changed_cell.cell_row is 'Row, from 0; of a cell that went with its row or column, the one it stood in.';
comment on column intake.changed_cell.cell_column is 'Column, from 0, likewise.';
comment on column intake.changed_cell.before_row is 'Row of the earlier workbook that it stood in; empty where its row or column is new.';
comment on column intake.changed_cell.before_column is 'Column of the earlier workbook, likewise.';
comment on column intake.changed_cell.is_removed is 'Whether it went with its row or column.';

create table intake.changed_line (
    submission_id int not null,
    made int not null,
    sheet_name text not null,
    axis text not null check (axis in ('ROW', 'COLUMN')),
    is_inserted boolean not null,
    first_line int not null,
    lines int not null check (lines > 0),
    primary key (submission_id, made, sheet_name, axis, is_inserted, first_line),
    foreign key (submission_id, made) references intake.correction
);
revoke update, delete on intake.changed_line from sanaq_pipeline;
comment on table intake.changed_line is 'Rows and columns that a correction inserted or removed: what only moved with them is not changed. Insert-only.';
comment on column intake.changed_line.submission_id is 'The correction.';
comment on column intake.changed_line.made is 'Which comparison.';
comment on column intake.changed_line.sheet_name is 'Sheet.';
comment on column intake.changed_line.axis is 'ROW or COLUMN.';
comment on column intake.changed_line.is_inserted is 'True where they are new, false where they are gone.';
comment on column intake.changed_line.first_line is 'The first of them, from 0: in the later workbook where they are new, in the earlier one where they are gone.';
comment on column intake.changed_line.lines is 'How many stand together.';
