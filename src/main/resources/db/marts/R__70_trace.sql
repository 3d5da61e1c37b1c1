-- Grain: one row per cell and figure that it feeds.
-- marts ${marts}
create view mart.trace as

with cell_use as (
    select
        observation.submission_id,
        observation.sheet,
        observation.cell_row,
        observation.cell_column,
        'observation' as figure_kind,
        concat_ws('/', 'observation', observation.area_code, observation.setting, observation.measure,
            observation.sex, observation.age, observation.period_end, observation.unit_label) as figure,
        case when observation.is_stated_total then 'stated total' else 'detail' end as part,
        observation.value,
        observation.known_to = 'infinity' as is_current
    from warehouse.visible_observation observation

    union all

    select
        observation.submission_id,
        observation.sheet,
        observation.cell_row,
        observation.cell_column,
        'children_in_care',
        concat_ws('/', 'children_in_care', observation.return_code, observation.reporter, observation.area_code,
            observation.period_end,
            observation.setting, observation.measure),
        case when observation.is_stated_total then 'stated total' else 'detail' end,
        observation.value,
        true
    from warehouse.current_observation observation
    where observation.measure_kind = 'STOCK'
        and observation.sex = 'ALL'
        and observation.age = 'ALL'
        and observation.disability = 'ALL'
        and observation.residence = 'ALL'

    union all

    select
        attribute.submission_id,
        attribute.sheet,
        attribute.cell_row,
        attribute.cell_column,
        'attribute',
        concat_ws('/', 'attribute', attribute.attribute, attribute.return_code, attribute.reporter, attribute.slot_end,
            attribute.unit_label),
        'text',
        null,
        attribute.known_to = 'infinity'
    from warehouse.visible_attribute attribute

    union all

    select
        cell.submission_id,
        cell.sheet,
        cell.cell_row,
        cell.cell_column,
        'finding',
        concat_ws('/', 'finding', finding.rule, finding.subject),
        cell.role,
        null,
        finding.state = 'OPEN'
    from quality.finding_cell cell
    join quality.finding using (finding_id)
    where cell.cell_row is not null

    union all

    select
        cell.submission_id,
        cell.sheet,
        cell.cell_row,
        cell.cell_column,
        'gap',
        concat_ws('/', 'gap', gap.comparison, gap.area_code, coalesce(component.code, case cell.ordinal when 0 then 'sides' end)),
        cell.selection,
        cell.value * cell.sign,
        true
    from quality.gap_cell cell
    join quality.gap using (gap_id)
    left join quality.gap_component component using (gap_id, ordinal)
)

select
    submission.sender,
    submission.file_name,
    ledger.sheet_name,
    mart.a1(cell_use.cell_row, cell_use.cell_column) as cell,
    cell_use.figure_kind,
    cell_use.figure,
    cell_use.part,
    cell_use.value,
    cell_use.is_current
from cell_use
join intake.submission using (submission_id)
left join intake.sheet_ledger ledger on ledger.submission_id = cell_use.submission_id and ledger.sheet = cell_use.sheet;

comment on view mart.trace is 'From a cell to the figures that it feeds, and from a figure to its cells.';
comment on column mart.trace.sender is 'Code of the reporter that sent the workbook.';
comment on column mart.trace.file_name is 'Workbook, as it lay in the inbox.';
comment on column mart.trace.sheet_name is 'Sheet.';
comment on column mart.trace.cell is 'Address of the cell.';
comment on column mart.trace.figure_kind is 'observation, attribute, children_in_care, finding or gap.';
comment on column mart.trace.figure is 'The figure in natural codes, such as gap/compendium-and-committee/000000000/reference-date.';
comment on column mart.trace.part is 'What the cell is to the figure: detail, stated total, text, a side of a rule, a term of a component.';
comment on column mart.trace.value is 'The cell''s number, with the sign with which it enters a gap.';
comment on column mart.trace.is_current is 'False for a vintage that was replaced and for a finding that was resolved.';
