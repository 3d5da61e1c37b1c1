-- A night is planned by what the tables held before it, at worst by nothing; only an owner may have them looked at. Not
-- only what was loaded: reference and findings are read in the same night that wrote them, too.

create function warehouse.look_at_tables(of_schema text) returns void
language plpgsql security definer set search_path = pg_catalog
as $$
declare
    found regclass;
begin
    for found in
        select format('%I.%I', schemaname, tablename)::regclass
        from pg_tables
        where schemaname = of_schema and schemaname in ('ref', 'intake', 'warehouse', 'quality') and tablename <> 'workbook'
        order by tablename
    loop
        execute format('analyze %s', found);
    end loop;
end
$$;
comment on function warehouse.look_at_tables(text) is 'Has the planner look at the tables of a schema that a night filled, before they are read.';
revoke execute on function warehouse.look_at_tables(text) from public;
grant execute on function warehouse.look_at_tables(text) to sanaq_pipeline;
