-- What reported units mean, in both times: what holds of a label from one day to another, and when we knew it. The table is
-- made from the files under jobs/reference; a changed answer is a new row beside the old one.
alter table ref.resolution add column valid_from date not null default '-infinity';
alter table ref.resolution add column valid_to date not null default 'infinity';
alter table ref.resolution add constraint resolution_means_forwards check (valid_from <= valid_to);
alter table ref.resolution drop constraint resolution_pkey;
alter table ref.resolution add primary key (unit_id, valid_from, known_from);
drop index ref.resolution_now;
create unique index resolution_now on ref.resolution (unit_id, valid_from) where known_to = 'infinity';
comment on table ref.resolution is 'What a reported unit means, from one day to another, with the history of what was known. Made from jobs/reference; never edited by hand.';
comment on column ref.resolution.valid_from is 'First day of reporting on which the unit means this; without a beginning, -infinity.';
comment on column ref.resolution.valid_to is 'Last day of reporting on which the unit means this.';

-- The views that resolve a unit take the meaning on the last day of the slot; whatever else their authors put into them stays.
do $$
declare
    seen name;
    was text;
    becomes text;
begin
    foreach seen in array array['visible_observation', 'visible_attribute'] loop
        was := pg_get_viewdef(format('warehouse.%I', seen)::regclass);
        becomes := replace(
            was,
            'resolution.known_to = ''infinity''::timestamp with time zone',
            'resolution.known_to = ''infinity''::timestamp with time zone'
                || ' and resolution.valid_from <= slot.period_end and resolution.valid_to >= slot.period_end');
        if becomes = was then
            raise exception 'warehouse.% does not resolve its units as it did', seen;
        end if;
        execute format('create or replace view warehouse.%I as %s', seen, becomes);
    end loop;
end
$$;

create table ref.candidate (
    unit_id int not null references ref.reported_unit on delete cascade,
    ordinal smallint not null check (ordinal > 0),
    institution_id int references ref.institution on delete cascade,
    area_id smallint references ref.area,
    likeness numeric(4, 3) not null check (likeness between 0 and 1),
    why text not null,
    primary key (unit_id, ordinal),
    constraint candidate_is_one_institution_or_one_area check ((institution_id is null) <> (area_id is null))
);
comment on table ref.candidate is 'What a reported unit that is not resolved may mean, best first. Made anew each night.';
comment on column ref.candidate.unit_id is 'The reported unit.';
comment on column ref.candidate.ordinal is 'Number that a steward chooses it by, from 1.';
comment on column ref.candidate.institution_id is 'The institution, where it may be one.';
comment on column ref.candidate.area_id is 'The area, where it may be one.';
comment on column ref.candidate.likeness is 'Likeness between 0 and 1.';
comment on column ref.candidate.why is 'What the likeness rests on.';

-- A workbook that was refused is read again when the knowledge has changed since; what was said of it before is kept.
alter table intake.submission add column read_with text;
comment on column intake.submission.read_with is 'SHA-256 of the reference data and of the returns that it was last read with.';

create table intake.earlier_refusal (
    submission_id int not null references intake.submission,
    decided_run bigint not null references audit.run,
    read_with text,
    return_code text,
    edition text,
    refusals jsonb not null,
    primary key (submission_id, decided_run)
);
comment on table intake.earlier_refusal is 'Why a submission was refused before it was read again. Insert-only.';
comment on column intake.earlier_refusal.submission_id is 'The submission.';
comment on column intake.earlier_refusal.decided_run is 'The run that refused it.';
comment on column intake.earlier_refusal.read_with is 'SHA-256 of the knowledge that it was read with.';
comment on column intake.earlier_refusal.return_code is 'The return it was then taken for.';
comment on column intake.earlier_refusal.edition is 'The edition of that return''s form.';
comment on column intake.earlier_refusal.refusals is 'The refusals, as intake.submission has them.';
revoke update, delete on intake.earlier_refusal from sanaq_pipeline;
