-- What rules read: the current observations with the unit and the slot as findings name them.
create view quality.current_figure as
select
    o.*,
    case
        when o.unit_kind = 'AREA' and o.area_code <> '000000000' then o.area_code
        else coalesce(o.institution_code, o.unit_label)
    end as unit,
    concat_ws('/',
        slot.return_code,
        slot.reporter,
        nullif(slot.subject, ''),
        case when slot.period_start = slot.period_end then slot.period_end::text else slot.period_start || '..' || slot.period_end end
    ) as slot
from warehouse.current_observation o
join intake.slot using (slot_id)
where o.state <> 'X';
comment on view quality.current_figure is 'Current observations that can have a value, with the unit (area code, institution code or label) and the slot in natural codes, as subjects of findings name them.';
