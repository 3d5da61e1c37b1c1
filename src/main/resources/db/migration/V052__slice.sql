-- Reconciliation asks again only what reads something that changed; what it said last of each rule and slot stands until then.
alter table intake.submission_slot add column units int[] not null default '{}';
comment on column intake.submission_slot.units is 'Organisations and areas, as written, that its figures and texts speak of.';

update intake.submission_slot
set units = spoken.units
from (
    select slot_id, submission_id, array_agg(unit_id order by unit_id) as units
    from (
        select slot_id, submission_id, unit_id from warehouse.observation group by slot_id, submission_id, unit_id
        union
        select slot_id, submission_id, unit_id from warehouse.attribute
    ) as reported
    group by slot_id, submission_id
) as spoken
where submission_slot.slot_id = spoken.slot_id and submission_slot.submission_id = spoken.submission_id;

create table quality.slot_state (
    slot_id int primary key references intake.slot,
    state text not null,
    changed_run bigint not null references audit.run
);
comment on table quality.slot_state is 'What rules see of each slot that has figures, summed up: the submission that fills it and what its units resolve to.';
comment on column quality.slot_state.slot_id is 'The slot.';
comment on column quality.slot_state.state is 'Checksum of it.';
comment on column quality.slot_state.changed_run is 'The last run that found it other than before.';

create table quality.slice (
    slice text primary key,
    inputs jsonb not null,
    run_id bigint not null references audit.run
);
comment on table quality.slice is 'The parts of reconciliation as they were done last. A part is asked again once any of its inputs is in another state.';
comment on column quality.slice.slice is 'Name of the part: the rules of one grain, a query rule, the gaps, the claims.';
comment on column quality.slice.inputs is 'What it read, by name, and in which state: versions of rules, the run in which a return changed last, checksums of registers.';
comment on column quality.slice.run_id is 'The run that did it.';

delete from quality.assessment
where exists (
    select from quality.assessment newer
    where newer.rule = assessment.rule
      and newer.slot_id is not distinct from assessment.slot_id
      and newer.run_id > assessment.run_id
);
alter table quality.assessment drop constraint assessment_run_id_rule_slot_id_key;
alter table quality.assessment add unique nulls not distinct (rule, slot_id);
comment on table quality.assessment is 'Outcomes of each rule in each slot, counted, as they were assessed last. A rule that says nothing of a slot does not concern it.';
comment on column quality.assessment.run_id is 'The run that assessed last.';
