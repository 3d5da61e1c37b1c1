-- What is said for a query, and what a steward made of it. Both are insert-only: their rows are their history.
create table quality.explanation (
    explanation_id bigint generated always as identity primary key,
    finding_id bigint not null references quality.finding,
    given_by text not null,
    given_at timestamptz not null,
    submission_id int references intake.submission,
    sheet_name text,
    cell_row int,
    cell_column smallint,
    text text not null check (text <> ''),
    unique (finding_id, submission_id),
    check ((submission_id is null) = (sheet_name is null)),
    check (submission_id is not null or cell_row is null),
    check ((cell_row is null) = (cell_column is null))
);
create index explanation_submission on quality.explanation (submission_id);
revoke update, delete on quality.explanation from sanaq_pipeline;
grant insert on quality.explanation to sanaq_steward;
comment on table quality.explanation is 'What somebody said for a finding: its sender in the list of a returned workbook, or a steward. Insert-only.';
comment on column quality.explanation.explanation_id is 'Surrogate key.';
comment on column quality.explanation.finding_id is 'The finding.';
comment on column quality.explanation.given_by is 'Code of the sender, or the name of the steward.';
comment on column quality.explanation.given_at is 'When the workbook was received, or when the steward wrote.';
comment on column quality.explanation.submission_id is 'The submission in whose list it stands; empty for a steward''s own.';
comment on column quality.explanation.sheet_name is 'Sheet of the list.';
comment on column quality.explanation.cell_row is 'Row of the list, from 0; empty where it was moved about.';
comment on column quality.explanation.cell_column is 'Column of the list, from 0.';
comment on column quality.explanation.text is 'The words. They may name people: shown to stewards, and to others once a steward accepted them.';

create table quality.explanation_decision (
    decision_id bigint generated always as identity primary key,
    explanation_id bigint not null references quality.explanation,
    is_accepted boolean not null,
    residual numeric,
    valid_until date,
    why text not null check (why <> ''),
    by_whom text not null check (by_whom <> ''),
    decided_at timestamptz not null,
    check (is_accepted = (valid_until is not null))
);
create index explanation_decision_explanation on quality.explanation_decision (explanation_id);
revoke update, delete on quality.explanation_decision from sanaq_pipeline;
grant insert on quality.explanation_decision to sanaq_steward;
comment on table quality.explanation_decision is 'What stewards made of explanations; the newest row of a finding counts. Insert-only.';
comment on column quality.explanation_decision.decision_id is 'Surrogate key, in the order of the decisions.';
comment on column quality.explanation_decision.explanation_id is 'The explanation.';
comment on column quality.explanation_decision.is_accepted is 'Whether it explains the finding.';
comment on column quality.explanation_decision.residual is 'Residual of the finding that it was accepted for; for another one it does not hold.';
comment on column quality.explanation_decision.valid_until is 'Last day on which it holds; empty where it was rejected.';
comment on column quality.explanation_decision.why is 'Reason and evidence, as the steward gave them.';
comment on column quality.explanation_decision.by_whom is 'Who decided.';
comment on column quality.explanation_decision.decided_at is 'When.';

create view quality.explained as
with decided as (
    select distinct on (explanation.finding_id)
        explanation.finding_id, explanation_id, is_accepted, decision.residual, valid_until, why, by_whom, text
    from quality.explanation
    join quality.explanation_decision decision using (explanation_id)
    order by explanation.finding_id, decision_id desc
),
given as (
    select distinct on (finding_id)
        finding_id, explanation_id, text,
        exists (select from quality.explanation_decision decision where decision.explanation_id = explanation.explanation_id)
            as is_decided
    from quality.explanation
    order by finding_id, explanation_id desc
),
judged as (
    select
        finding_id,
        case
            when decided.is_accepted and finding.severity not in ('query', 'note') then 'OUTGROWN'
            when decided.is_accepted and decided.residual is distinct from finding.residual then 'OUTGROWN'
            when decided.is_accepted and decided.valid_until < (now() at time zone 'Asia/Almaty')::date then 'EXPIRED'
            when decided.is_accepted then 'ACCEPTED'
            when decided.finding_id is not null then 'REJECTED'
        end as judgement
    from given
    join quality.finding using (finding_id)
    left join decided using (finding_id)
)
select
    finding_id,
    case when judgement is distinct from 'ACCEPTED' and not given.is_decided then 'GIVEN' else judgement end as state,
    given.explanation_id as newest,
    given.text as newest_text,
    case when judgement = 'ACCEPTED' then decided.text end as accepted_text,
    decided.valid_until,
    decided.why,
    decided.by_whom
from judged
join given using (finding_id)
left join decided using (finding_id);
comment on view quality.explained is 'What is said for each finding, and where it stands: GIVEN (waits for a steward), ACCEPTED, REJECTED, EXPIRED, or OUTGROWN (accepted for another size).';
