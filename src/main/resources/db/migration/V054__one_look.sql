-- A figure belongs to a vintage by its submission and its slot. The planner takes the two for independent and expects a
-- hundredth of the rows that come, so it sorted millions where it should have hashed. It does not reckon with this operator.
create operator warehouse.=== (leftarg = int, rightarg = int, function = int4eq, commutator = operator(warehouse.===));
comment on operator warehouse.=== (int, int) is 'Equal; the planner does not take it for a condition that few rows meet.';

-- The loader takes every key from its dimension, so none is missing: joined from the left, a dimension that a query does
-- not ask for is not looked into at all.
create or replace view warehouse.visible_observation as
select
    slot.return_code,
    slot.reporter,
    reporter.kind as reporter_kind,
    slot.period_start as slot_start,
    slot.period_end as slot_end,
    vintage.slot_id,
    vintage.submission_id,
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
join intake.slot using (slot_id)
join warehouse.observation
    on observation.submission_id = vintage.submission_id and observation.slot_id operator(warehouse.===) vintage.slot_id
left join ref.reporter on reporter.code = slot.reporter
left join ref.reported_unit unit using (unit_id)
left join ref.resolution
    on resolution.unit_id = unit.unit_id and resolution.known_to = 'infinity'
    and resolution.valid_from <= slot.period_end and resolution.valid_to >= slot.period_end
left join ref.institution on institution.institution_id = resolution.institution_id
left join ref.area on area.area_id = resolution.area_id
left join ref.area scope on scope.code = unit.scope_area
left join ref.care_setting setting using (setting_id)
left join ref.child_category category using (category_id)
left join ref.measure using (measure_id)
left join ref.sex using (sex_id)
left join ref.age_band using (age_id)
left join ref.disability using (disability_id)
left join ref.residence using (residence_id);

-- Each organisation and area that a slot speaks of, once: what it resolves to need not be asked for every figure.
create view warehouse.current_unit as
select
    slot.return_code,
    slot.reporter,
    slot.period_start as slot_start,
    slot.period_end as slot_end,
    vintage.slot_id,
    vintage.submission_id,
    unit.unit_id,
    unit.kind as unit_kind,
    unit.label as unit_label,
    resolution.institution_id,
    case unit.kind when 'AREA' then resolution.area_id else scope.area_id end as area_id
from warehouse.vintage
join intake.slot using (slot_id)
join intake.submission_slot using (slot_id, submission_id)
cross join lateral unnest(submission_slot.units) as spoken (unit_id)
join ref.reported_unit unit on unit.unit_id = spoken.unit_id
left join ref.resolution
    on resolution.unit_id = unit.unit_id and resolution.known_to = 'infinity'
    and resolution.valid_from <= slot.period_end and resolution.valid_to >= slot.period_end
left join ref.area scope on scope.code = unit.scope_area
where vintage.known_to = 'infinity';
comment on view warehouse.current_unit is 'Organisations and areas that the newest vintage of each slot speaks of, with what they resolve to: one row per slot and unit.';
