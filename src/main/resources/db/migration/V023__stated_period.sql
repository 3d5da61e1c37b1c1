-- Where a workbook states the period of the slot that it fills: the cell that a sender is shown when it is another's.
alter table intake.submission_slot
    add column stated_sheet smallint,
    add column stated_row int,
    add column stated_column smallint,
    add constraint stated_at_a_cell check (num_nulls(stated_sheet, stated_row, stated_column) in (0, 3));
comment on column intake.submission_slot.stated_sheet is 'Sheet of the title''s cell that states the period, from 0; empty where no title states it.';
comment on column intake.submission_slot.stated_row is 'Row of that cell, from 0.';
comment on column intake.submission_slot.stated_column is 'Column of that cell, from 0.';
