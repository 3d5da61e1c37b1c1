-- Grain: one row per region that a named rule ignores, per cell that nothing claims, and per sheet of a workbook that was not read.
-- marts ${marts}
create view mart.cell_account as

with account as (
    select
        submission_id,
        sheet,
        'ignored by ' || rule as account,
        region,
        cells
    from intake.ignored_region

    union all

    select
        submission_id,
        sheet,
        'reported: ' || coalesce(mart.filled(sentence.en, reported_cell.message -> 'arguments'), reported_cell.message ->> 'key'),
        mart.a1(cell_row, cell_column),
        1
    from intake.reported_cell
    left join mart.sentence on sentence.key = reported_cell.message ->> 'key'

    union all

    select
        submission_id,
        sheet,
        'reported: the workbook was not read',
        region,
        cells
    from intake.unread_region
)

select
    submission.sender,
    submission.file_name,
    ledger.sheet_name,
    account.account,
    account.region,
    account.cells
from account
join intake.submission using (submission_id)
left join intake.sheet_ledger ledger using (submission_id, sheet);

comment on view mart.cell_account is 'What was not used of a workbook, and why: with the cells of mart.observation and mart.attribute and their labels it makes up every non-empty cell.';
comment on column mart.cell_account.sender is 'Code of the reporter that sent the workbook.';
comment on column mart.cell_account.file_name is 'Workbook, as it lay in the inbox.';
comment on column mart.cell_account.sheet_name is 'Sheet.';
comment on column mart.cell_account.account is 'Ignored by a named rule, or reported and why.';
comment on column mart.cell_account.region is 'Region in A1 notation.';
comment on column mart.cell_account.cells is 'Number of non-empty cells in it.';
