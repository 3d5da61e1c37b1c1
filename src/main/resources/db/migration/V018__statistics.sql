-- A night that has just loaded is planned by what the tables held before it, at worst by nothing; only an owner may
-- have them looked at. A rule over a year took a minute without, half a second with.
create function warehouse.look_at_tables() returns void
language plpgsql security definer set search_path = pg_catalog
as $$
begin
    analyze warehouse.observation;
    analyze warehouse.attribute;
    analyze warehouse.vintage;
    analyze intake.slot;
    analyze intake.submission;
    analyze intake.submission_slot;
    analyze intake.sheet_ledger;
    analyze intake.delivery;
    analyze intake.reader_outcome;
    analyze intake.reader_finding;
    analyze ref.reported_unit;
    analyze ref.resolution;
end
$$;
comment on function warehouse.look_at_tables() is 'Has the planner look at what a night filled, before rules read it.';
revoke execute on function warehouse.look_at_tables() from public;
grant execute on function warehouse.look_at_tables() to sanaq_pipeline;
