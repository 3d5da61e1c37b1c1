-- Every night asks what senders have not heard yet: that must not grow with the square of what was sent.
create index delivery_submission on intake.delivery (submission_id);

-- As before, but each submission that a finding shows is looked at once, not once for each of its cells.
create or replace view quality.asked as
with shown as not materialized (
    select distinct submission_id, finding_id from quality.finding_cell
)
select cell.submission_id, finding.finding_id
from quality.finding
join shown cell on cell.finding_id = finding.finding_id
where finding.state = 'OPEN'
  and finding.slot_id is null
  and not exists (
      select from shown other
      where other.finding_id = finding.finding_id and other.submission_id <> cell.submission_id)
union all
select cell.submission_id, finding.finding_id
from quality.finding
join shown cell on cell.finding_id = finding.finding_id
join intake.submission_slot filled on filled.submission_id = cell.submission_id and filled.slot_id = finding.slot_id
join intake.submission on submission.submission_id = cell.submission_id
where finding.state = 'OPEN'
  and not exists (
      select from shown other
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
      select from shown cell
      join intake.submission_slot filled on filled.submission_id = cell.submission_id
      where cell.finding_id = finding.finding_id and filled.slot_id = finding.slot_id);
