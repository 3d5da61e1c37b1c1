-- Observations are insert-only: one row a cell, keyed by its evidence. No foreign keys: their checks would
-- cost more than the COPY, and the loader takes every key from the dimension it has just read.
create table warehouse.observation (
    period_end date not null,
    period_start date not null,
    submission_id int not null,
    slot_id int not null,
    unit_id int not null,
    cell_row int not null,
    cell_column smallint not null,
    sheet smallint not null,
    setting_id smallint not null,
    category_id smallint not null,
    measure_id smallint not null,
    age_id smallint not null,
    sex_id smallint not null,
    residence_id smallint not null,
    disability_id smallint not null,
    basis "char" not null check (basis in ('P', 'Y')),
    state "char" not null check (state in ('R', 'E', 'D', 'N', 'X', 'S', 'U')),
    is_stated_total boolean not null,
    value numeric,
    primary key (period_end, submission_id, sheet, cell_row, cell_column),
    check (state = 'D' or (state = 'R') = (value is not null))
);
comment on table warehouse.observation is 'One statistical value in its dimensions, from one cell. Insert-only: a correction is a new submission.';
comment on column warehouse.observation.period_end is 'Last day of the period; the date of a stock.';
comment on column warehouse.observation.period_start is 'First day of the period; the date of a stock.';
comment on column warehouse.observation.submission_id is 'The submission it comes from.';
comment on column warehouse.observation.slot_id is 'The slot it belongs to.';
comment on column warehouse.observation.unit_id is 'The organisation or area as written.';
comment on column warehouse.observation.cell_row is 'Row of the cell, from 0.';
comment on column warehouse.observation.cell_column is 'Column of the cell, from 0.';
comment on column warehouse.observation.sheet is 'Position of the sheet, from 0.';
comment on column warehouse.observation.setting_id is 'Care setting.';
comment on column warehouse.observation.category_id is 'Child category.';
comment on column warehouse.observation.measure_id is 'Measure; its kind and unit are the measure''s.';
comment on column warehouse.observation.age_id is 'Age band.';
comment on column warehouse.observation.sex_id is 'Sex.';
comment on column warehouse.observation.residence_id is 'Urban or rural.';
comment on column warehouse.observation.disability_id is 'Disability.';
comment on column warehouse.observation.basis is 'P: of the period; Y: since the beginning of the year.';
comment on column warehouse.observation.state is 'R reported, E empty, D dash, N no data, X not applicable, S suppressed, U unreadable.';
comment on column warehouse.observation.is_stated_total is 'A total that the sender wrote; left out of sums.';
comment on column warehouse.observation.value is 'The number as reported, in the unit of the measure.';

create table warehouse.vintage (
    slot_id int not null references intake.slot,
    submission_id int not null references intake.submission,
    known_from timestamptz not null,
    known_to timestamptz not null default 'infinity',
    primary key (slot_id, submission_id),
    check (known_from <= known_to)
);
create unique index vintage_now on warehouse.vintage (slot_id) where known_to = 'infinity';
create index vintage_submission on warehouse.vintage (submission_id);
grant update (known_to) on warehouse.vintage to sanaq_pipeline;
comment on table warehouse.vintage is 'When a submission''s figures for a slot were what we knew. The row with an open end is the current one.';
comment on column warehouse.vintage.slot_id is 'The slot.';
comment on column warehouse.vintage.submission_id is 'The submission that filled it.';
comment on column warehouse.vintage.known_from is 'From when we could have known it: its received-at.';
comment on column warehouse.vintage.known_to is 'Until when: the received-at of the one that replaced it, or infinity.';

create view warehouse.visible_observation as
select
    slot.return_code,
    slot.reporter,
    reporter.kind as reporter_kind,
    slot.period_start as slot_start,
    slot.period_end as slot_end,
    observation.slot_id,
    observation.submission_id,
    observation.sheet,
    observation.cell_row,
    observation.cell_column,
    observation.unit_id,
    unit.kind as unit_kind,
    unit.label as unit_label,
    resolution.institution_id,
    institution.code as institution_code,
    case unit.kind when 'AREA' then resolution.area_id else scope.area_id end as area_id,
    case unit.kind when 'AREA' then area.code else scope.code end as area_code,
    setting.code as setting,
    category.code as category,
    measure.code as measure,
    measure.kind as measure_kind,
    sex.code as sex,
    age_band.code as age,
    disability.code as disability,
    residence.code as residence,
    observation.period_start,
    observation.period_end,
    observation.basis,
    observation.state,
    observation.value,
    observation.is_stated_total,
    vintage.known_from,
    vintage.known_to
from warehouse.vintage
join warehouse.observation using (slot_id, submission_id)
join intake.slot using (slot_id)
left join ref.reporter on reporter.code = slot.reporter
join ref.reported_unit unit using (unit_id)
left join ref.resolution on resolution.unit_id = unit.unit_id and resolution.known_to = 'infinity'
left join ref.institution on institution.institution_id = resolution.institution_id
left join ref.area on area.area_id = resolution.area_id
left join ref.area scope on scope.code = unit.scope_area
join ref.care_setting setting using (setting_id)
join ref.child_category category using (category_id)
join ref.measure using (measure_id)
join ref.sex using (sex_id)
join ref.age_band using (age_id)
join ref.disability using (disability_id)
join ref.residence using (residence_id);
comment on view warehouse.visible_observation is 'Observations of every vintage, with codes and with what their units resolve to now; known_from and known_to say when each was what we knew. The area of an organisation is the area its submission speaks of; an area that is not resolved is empty.';

create view warehouse.current_observation as
select * from warehouse.visible_observation where known_to = 'infinity';
comment on view warehouse.current_observation is 'Observations of the newest vintage of each slot: what rules, comparisons and marts read.';
