-- marts ${marts}
-- All marts are built anew when one of them changes: a view that another reads cannot change under it.
drop schema if exists mart cascade;
create schema mart;
comment on schema mart is 'What analysts read. Views only: nobody writes here, and every column has a comment.';

grant usage on schema mart to sanaq_analyst, sanaq_steward, sanaq_pipeline, sanaq_rules;
alter default privileges in schema mart grant select on tables to sanaq_analyst, sanaq_steward, sanaq_pipeline, sanaq_rules;
alter default privileges in schema mart revoke execute on functions from public;
alter default privileges in schema mart grant execute on functions to sanaq_analyst, sanaq_steward, sanaq_pipeline, sanaq_rules;

create function mart.a1(cell_row int, cell_column int)
returns text language sql immutable parallel safe strict
return case
        when cell_column < 26 then chr(65 + cell_column)
        when cell_column < 702 then chr(64 + cell_column / 26) || chr(65 + cell_column % 26)
        else chr(65 + (cell_column - 702) / 676) || chr(65 + (cell_column - 702) / 26 % 26) || chr(65 + cell_column % 26)
    end || (cell_row + 1);
comment on function mart.a1(int, int) is 'Address of a cell as a spreadsheet shows it: row 6, column 1 (both from 0) is B7.';

create function mart.filled(template text, arguments jsonb)
returns text language plpgsql immutable parallel safe strict as $$
declare
    argument record;
begin
    for argument in select key, value from jsonb_each_text(arguments) loop
        template := replace(template, '{' || argument.key || '}', argument.value);
    end loop;
    return template;
end
$$;
comment on function mart.filled(text, jsonb) is 'A text with its placeholders replaced by the arguments of a message.';

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
