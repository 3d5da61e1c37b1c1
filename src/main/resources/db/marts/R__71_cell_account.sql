-- Grain: one row per region that a named rule ignores, and per cell that nothing claims.
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

comment on view mart.cell_account is 'What was not used of a workbook, and why: with the cells of mart.observation and their labels it makes up every non-empty cell.';
comment on column mart.cell_account.sender is 'Code of the reporter that sent the workbook.';
comment on column mart.cell_account.file_name is 'Workbook, as it lay in the inbox.';
comment on column mart.cell_account.sheet_name is 'Sheet.';
comment on column mart.cell_account.account is 'Ignored by a named rule, or reported and why.';
comment on column mart.cell_account.region is 'Region in A1 notation.';
comment on column mart.cell_account.cells is 'Number of non-empty cells in it.';

create function mart.column_number(cell text)
returns int language sql immutable parallel safe strict
return (
    select sum((ascii(letter) - 64) * power(26, length(letters) - place))::int - 1
    from (select substring(cell from '^[A-Z]+') as letters) as address
    cross join lateral regexp_split_to_table(letters, '') with ordinality as split (letter, place)
);
comment on function mart.column_number(text) is 'Column of a cell address, from 0.';

create function mart.holds(region text, cell text)
returns boolean language sql immutable parallel safe strict
return mart.column_number(cell) between mart.column_number(split_part(region, ':', 1))
        and mart.column_number(coalesce(nullif(split_part(region, ':', 2), ''), region))
    and substring(cell from '[0-9]+$')::int between substring(split_part(region, ':', 1) from '[0-9]+$')::int
        and substring(coalesce(nullif(split_part(region, ':', 2), ''), region) from '[0-9]+$')::int;
comment on function mart.holds(text, text) is 'Whether a region such as A1:C4 holds a cell such as B2.';
