-- Where an explanation stands is asked for one finding at a time, too: that must not read all that was ever said.
create index explanation_finding on quality.explanation (finding_id, explanation_id desc);

-- A count of changes may be the same for other changes: what is accepted is what was changed.
alter table quality.explanation_decision add column evidence text;
comment on column quality.explanation_decision.evidence is 'Of a finding that counts what changed, checksum of what changed; for other changes it does not hold. Empty of all other findings.';

create view quality.evidence as
select
    cell.finding_id,
    md5(string_agg(
        concat_ws('/', cell.role, encode(submission.sha256, 'hex'), cell.sheet, cell.cell_row, cell.cell_column),
        '|' order by cell.role, submission.sha256, cell.sheet, cell.cell_row, cell.cell_column)) as checksum
from quality.finding_cell cell
join intake.submission using (submission_id)
group by cell.finding_id;
comment on view quality.evidence is 'Checksum of the cells that a finding shows and of the workbooks they stand in, and so of what stands in them.';

-- As before, but the newest explanation is found by joins that a finding's number can go into.
create or replace view quality.explained as
select
    given.finding_id,
    case
        when judged.judgement is distinct from 'ACCEPTED' and not judged.is_decided then 'GIVEN'
        else judged.judgement
    end as state,
    given.explanation_id as newest,
    given.text as newest_text,
    case when judged.judgement = 'ACCEPTED' then decided.text end as accepted_text,
    decided.valid_until,
    decided.why,
    decided.by_whom
from quality.explanation given
join quality.finding on finding.finding_id = given.finding_id
left join lateral (
    select is_accepted, decision.residual, valid_until, why, by_whom, evidence, explanation.text
    from quality.explanation
    join quality.explanation_decision decision using (explanation_id)
    where explanation.finding_id = given.finding_id
    order by decision_id desc
    limit 1
) decided on true
cross join lateral (
    select
        case
            when decided.is_accepted and finding.severity not in ('query', 'note') then 'OUTGROWN'
            when decided.is_accepted and decided.residual is distinct from finding.residual then 'OUTGROWN'
            when decided.is_accepted and decided.evidence is not null and decided.evidence is distinct from (
                select checksum from quality.evidence where evidence.finding_id = finding.finding_id) then 'OUTGROWN'
            when decided.is_accepted and decided.valid_until < (now() at time zone 'Asia/Almaty')::date then 'EXPIRED'
            when decided.is_accepted then 'ACCEPTED'
            when decided.why is not null then 'REJECTED'
        end as judgement,
        exists (
            select from quality.explanation_decision decision
            where decision.explanation_id = given.explanation_id) as is_decided
) judged
where not exists (
    select from quality.explanation later
    where later.finding_id = given.finding_id and later.explanation_id > given.explanation_id);
comment on view quality.explained is 'What is said for each finding, and where it stands: GIVEN (waits for a steward), ACCEPTED, REJECTED, EXPIRED, or OUTGROWN (accepted for another size, or for other changes).';

-- Those that were accepted for ever, whatever changed: from now on for what changed then, and for a year.
insert into quality.explanation_decision (explanation_id, is_accepted, residual, valid_until, why, by_whom, decided_at, evidence)
select
    explanation_id, true, decision.residual, (now() at time zone 'Asia/Almaty')::date + 365, decision.why, decision.by_whom,
    now(), checksum
from quality.explanation_decision decision
join quality.explanation using (explanation_id)
join quality.explained using (finding_id)
left join quality.evidence using (finding_id)
where decision.valid_until = date '9999-12-31' and decision.by_whom = 'Sanaq' and explained.state = 'ACCEPTED'
  and not exists ( -- what a steward said since stands
      select from quality.explanation_decision later
      join quality.explanation of_later on of_later.explanation_id = later.explanation_id
      where of_later.finding_id = explained.finding_id and later.decision_id > decision.decision_id);
