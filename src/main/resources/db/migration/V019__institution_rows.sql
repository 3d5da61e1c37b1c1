-- What the rules on the register read: the rows of institutions as reported, and the small sums that such rules need.
create view warehouse.institution_row as
with cell as (
    select
        observation.slot_id, observation.submission_id, observation.sheet, observation.cell_row, observation.cell_column,
        observation.unit_id, observation.setting_id, observation.value, observation.state, measure.code as measure,
        slot.return_code, slot.reporter, slot.subject, slot.period_start, slot.period_end,
        case when slot.subject = '' then observation.cell_row else -1 end as in_row
    from warehouse.vintage
    join warehouse.observation using (slot_id, submission_id)
    join intake.slot using (slot_id)
    join ref.measure using (measure_id)
    where vintage.known_to = 'infinity'
      and measure.code in ('children', 'capacity')
      and (slot.subject <> '' or not observation.is_stated_total)
      and observation.category_id = (select category_id from ref.child_category where code = 'ALL')
      and observation.sex_id = (select sex_id from ref.sex where code = 'ALL')
      and observation.age_id = (select age_id from ref.age_band where code = 'ALL')
      and observation.disability_id = (select disability_id from ref.disability where code = 'ALL')
      and observation.residence_id = (select residence_id from ref.residence where code = 'ALL')
)
select
    cell.return_code,
    cell.reporter,
    seat.seat,
    seat.is_national,
    seat.ministry_id as reporter_ministry_id,
    seat.area_id as reporter_area_id,
    seat.area_code as reporter_area,
    cell.subject as slot_subject,
    cell.slot_id,
    cell.period_start,
    cell.period_end,
    cell.submission_id,
    cell.sheet,
    cell.in_row,
    cell.unit_id,
    unit.label,
    unit.locality,
    resolution.institution_id,
    institution.code as institution_code,
    coalesce(institution.code, unit.label) as unit,
    cell.setting_id,
    setting.code as setting,
    max(cell.value) filter (where cell.measure = 'children') as children,
    max(cell.value) filter (where cell.measure = 'capacity') as capacity,
    (jsonb_agg(quality.cell('left', cell.submission_id, cell.sheet, cell.cell_row, cell.cell_column))
        filter (where cell.measure = 'children')) -> 0 as children_cell,
    (jsonb_agg(quality.cell('right', cell.submission_id, cell.sheet, cell.cell_row, cell.cell_column))
        filter (where cell.measure = 'capacity')) -> 0 as capacity_cell
from cell
join ref.reported_unit unit on unit.unit_id = cell.unit_id and unit.kind = 'INSTITUTION'
join ref.care_setting setting using (setting_id)
left join ref.reporter_seat seat on seat.reporter = cell.reporter
left join ref.resolution on resolution.unit_id = cell.unit_id and resolution.known_to = 'infinity'
left join ref.institution on institution.institution_id = resolution.institution_id
group by
    cell.return_code, cell.reporter, seat.seat, seat.is_national, seat.ministry_id, seat.area_id, seat.area_code, cell.subject,
    cell.slot_id, cell.period_start, cell.period_end, cell.submission_id, cell.sheet, cell.in_row, cell.unit_id, unit.label,
    unit.locality, resolution.institution_id, institution.code, cell.setting_id, setting.code
having count(*) filter (where cell.measure = 'children') > 0;
comment on view warehouse.institution_row is 'One row an organisation in a current workbook: its children and its capacity as reported, with their cells, and what it resolves to. A workbook of one organisation is one row.';

create function quality.workbook(role text, submission_id int)
returns jsonb language sql immutable parallel safe
return jsonb_build_object('role', role, 'submission', submission_id);
comment on function quality.workbook is 'A workbook as a whole, as evidence that query rules return.';

create function ref.check_digit(digits text)
returns int language sql immutable parallel safe
return (
    select
        case
            when sum(number * weight) % 11 < 10 then sum(number * weight) % 11
            else sum(number * ((weight + 1) % 11 + 1)) % 11
        end::int
    from (
        select substr(digits, position, 1)::int as number, position as weight
        from generate_series(1, 11) as position
    ) as one
);
comment on function ref.check_digit is 'Check digit of a number of twelve digits, from its first eleven; 10 where there can be none. The algorithm is from general knowledge and was not verified.';

create function ref.quoted_name(label text)
returns text language sql immutable parallel safe
return (
    select nullif(regexp_replace(
        translate(lower(found[1]), 'әғқңөұүһіёйabcehikmopty', 'агкноуухиеиавсеникморту'),
        '[^a-zа-я0-9]', '', 'g'), '')
    from regexp_match(label, '[«"“„]([^«»"“”„]+)[»"”“]') as found
);
comment on function ref.quoted_name is 'The proper name in quotation marks, with letters that look alike levelled; empty where there is none. For comparing names only.';
