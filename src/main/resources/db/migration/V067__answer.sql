-- What senders are asked, and what they were told.
create view quality.asked as
select distinct cell.submission_id, finding.finding_id
from quality.finding
join quality.finding_cell cell on cell.finding_id = finding.finding_id
where finding.state = 'OPEN'
  and finding.slot_id is null
  and not exists (
      select from quality.finding_cell other
      where other.finding_id = finding.finding_id and other.submission_id <> cell.submission_id)
union all
select distinct cell.submission_id, finding.finding_id
from quality.finding
join quality.finding_cell cell on cell.finding_id = finding.finding_id
join intake.submission_slot filled on filled.submission_id = cell.submission_id and filled.slot_id = finding.slot_id
join intake.submission on submission.submission_id = cell.submission_id
where finding.state = 'OPEN'
  and not exists (
      select from quality.finding_cell other
      join intake.submission_slot filled on filled.submission_id = other.submission_id
      join intake.submission later on later.submission_id = other.submission_id
      where other.finding_id = finding.finding_id
        and filled.slot_id = finding.slot_id
        and (later.received_at, later.sha256, later.reading)
            > (submission.received_at, submission.sha256, submission.reading))
union all
select vintage.submission_id, finding.finding_id
from warehouse.vintage
join quality.finding on finding.slot_id = vintage.slot_id
where vintage.known_to = 'infinity'
  and finding.state = 'OPEN'
  and not exists (
      select from quality.finding_cell cell
      join intake.submission_slot filled on filled.submission_id = cell.submission_id
      where cell.finding_id = finding.finding_id and filled.slot_id = finding.slot_id);
comment on view quality.asked is 'Which open findings the sender of a submission has to look at: of each slot those that show cells of it, or of none; and those that belong to no slot and show no other submission.';

create table intake.answer (
    submission_id int primary key references intake.submission,
    state text not null,
    first_run bigint not null references audit.run,
    run_id bigint not null references audit.run
);
comment on table intake.answer is 'Submissions whose receipt was written, and what it said. Another state is a new receipt.';
comment on column intake.answer.submission_id is 'The submission.';
comment on column intake.answer.state is 'Checksum of what was said.';
comment on column intake.answer.first_run is 'Run that said anything first.';
comment on column intake.answer.run_id is 'Run that said it last.';

create table intake.told_finding (
    submission_id int not null references intake.answer,
    finding_id bigint not null references quality.finding,
    primary key (submission_id, finding_id)
);
revoke update, delete on intake.told_finding from sanaq_pipeline;
comment on table intake.told_finding is 'The findings that the sender of a submission was asked about, ever: a corrected workbook is measured by them. Insert-only.';
comment on column intake.told_finding.submission_id is 'The submission.';
comment on column intake.told_finding.finding_id is 'The finding: a refusal, an error or a query that was not explained.';
