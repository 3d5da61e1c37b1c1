-- What the form's policy made of a finding, and where the cells of a workbook stand that was not read.
alter table intake.reader_finding add column policy text
    constraint reader_finding_policy check (policy in ('count', 'ask', 'refuse'));
comment on column intake.reader_finding.policy is 'The form''s policy where it is a hazard: count (a note), ask (as the rule''s file says, a query at least), refuse; empty for anything else.';

create table intake.unread_region (
    submission_id int not null references intake.submission,
    sheet smallint not null,
    region text not null,
    cells int not null,
    primary key (submission_id, sheet)
);
comment on table intake.unread_region is 'Sheets of workbooks that were not read, which no form knows, say: their cells are reported together, not one by one.';
comment on column intake.unread_region.submission_id is 'The submission.';
comment on column intake.unread_region.sheet is 'Position of the sheet, from 0.';
comment on column intake.unread_region.region is 'The area around all its cells in A1 notation.';
comment on column intake.unread_region.cells is 'Number of non-empty cells in it.';
