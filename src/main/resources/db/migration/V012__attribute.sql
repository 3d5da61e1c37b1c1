-- What a workbook says in words and a rule needs as it was written: names, numbers of the register, addresses.
-- Insert-only like observations, from one cell each, and visible with the vintage of its slot.
create table warehouse.attribute (
    slot_id int not null,
    submission_id int not null,
    sheet smallint not null,
    cell_row int not null,
    cell_column smallint not null,
    unit_id int not null,
    attribute text not null check (attribute ~ '^[a-z][a-z0-9-]*$'),
    value text not null check (value <> ''),
    primary key (slot_id, submission_id, sheet, cell_row, cell_column)
);
create index attribute_unit on warehouse.attribute (unit_id);
comment on table warehouse.attribute is 'What a workbook says of an organisation in words, from one cell each. Insert-only: a correction is a new submission.';
comment on column warehouse.attribute.slot_id is 'The slot it belongs to.';
comment on column warehouse.attribute.submission_id is 'The submission it comes from.';
comment on column warehouse.attribute.sheet is 'Position of the sheet, from 0.';
comment on column warehouse.attribute.cell_row is 'Row of the cell, from 0.';
comment on column warehouse.attribute.cell_column is 'Column of the cell, from 0.';
comment on column warehouse.attribute.unit_id is 'The organisation or area as written.';
comment on column warehouse.attribute.attribute is 'What is said: name, bin, former-name, legal-address, actual-address, legal-kato, actual-kato, type, or what a form adds.';
comment on column warehouse.attribute.value is 'The text as written, without blanks around it; a number without zeros behind its point.';

create view warehouse.visible_attribute as
select
    slot.return_code,
    slot.reporter,
    reporter.kind as reporter_kind,
    slot.subject,
    slot.period_start as slot_start,
    slot.period_end as slot_end,
    attribute.slot_id,
    attribute.submission_id,
    attribute.sheet,
    attribute.cell_row,
    attribute.cell_column,
    attribute.unit_id,
    unit.kind as unit_kind,
    unit.label as unit_label,
    resolution.institution_id,
    institution.code as institution_code,
    case unit.kind when 'AREA' then resolution.area_id else scope.area_id end as area_id,
    case unit.kind when 'AREA' then area.code else scope.code end as area_code,
    attribute.attribute,
    attribute.value,
    concat(
        coalesce(ledger.sheet_name, (attribute.sheet + 1)::text),
        '!',
        case
            when attribute.cell_column < 26 then chr(65 + attribute.cell_column)
            else chr(64 + attribute.cell_column / 26) || chr(65 + attribute.cell_column % 26)
        end,
        attribute.cell_row + 1) as place,
    vintage.known_from,
    vintage.known_to
from warehouse.vintage
join warehouse.attribute using (slot_id, submission_id)
join intake.slot using (slot_id)
left join ref.reporter on reporter.code = slot.reporter
join ref.reported_unit unit using (unit_id)
left join ref.resolution on resolution.unit_id = unit.unit_id and resolution.known_to = 'infinity'
left join ref.institution on institution.institution_id = resolution.institution_id
left join ref.area on area.area_id = resolution.area_id
left join ref.area scope on scope.code = unit.scope_area
left join intake.sheet_ledger ledger
    on ledger.submission_id = attribute.submission_id and ledger.sheet = attribute.sheet;
comment on view warehouse.visible_attribute is 'Attributes of every vintage, with codes and with what their units resolve to now; known_from and known_to say when each was what we knew. place names the cell: sheet!B7.';

create view warehouse.current_attribute as
select * from warehouse.visible_attribute where known_to = 'infinity';
comment on view warehouse.current_attribute is 'Attributes of the newest vintage of each slot: what rules and marts read.';
