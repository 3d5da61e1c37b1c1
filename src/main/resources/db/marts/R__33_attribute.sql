-- Grain: one row per cell that says something of an organisation in words, in the newest vintage of its slot.
-- marts ${marts}
create view mart.attribute as

select
    attribute.return_code,
    attribute.reporter,
    attribute.submission_id,
    submission.file_name,
    attribute.place,
    attribute.unit_kind,
    attribute.unit_label,
    attribute.institution_code,
    attribute.area_code,
    attribute.slot_start as period_start,
    attribute.slot_end as period_end,
    attribute.attribute,
    attribute.value,
    attribute.known_from
from warehouse.current_attribute attribute
join intake.submission using (submission_id);

comment on view mart.attribute is 'What workbooks say of organisations in words, as written: names, identity numbers, addresses, types.';
comment on column mart.attribute.return_code is 'Code of the return that the submission fills.';
comment on column mart.attribute.reporter is 'Code of the reporter that owes the return.';
comment on column mart.attribute.submission_id is 'Submission that the text comes from.';
comment on column mart.attribute.file_name is 'Path of its workbook in the inbox.';
comment on column mart.attribute.place is 'Sheet and address of the cell, such as Паспорт!B3.';
comment on column mart.attribute.unit_kind is 'INSTITUTION or AREA: what the text speaks of.';
comment on column mart.attribute.unit_label is 'The organisation or area as the sender wrote it.';
comment on column mart.attribute.institution_code is 'Institution that the label was resolved to; empty where it was not.';
comment on column mart.attribute.area_code is 'Code of the area; an organisation''s is the area that its submission speaks of.';
comment on column mart.attribute.period_start is 'First day of the slot; the date of a stock.';
comment on column mart.attribute.period_end is 'Last day of the slot; the date of a stock.';
comment on column mart.attribute.attribute is 'What is said: name, bin, former-name, legal-address, actual-address, legal-kato, actual-kato or type.';
comment on column mart.attribute.value is 'The text as written.';
comment on column mart.attribute.known_from is 'From when we could have known it.';
