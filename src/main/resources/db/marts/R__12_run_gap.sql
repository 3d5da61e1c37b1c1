-- Grain: one row per run and comparison.
-- marts ${marts}
create view mart.run_gap as

select
    run.run_id,
    gap.comparison,
    gap.unit,
    gap.difference,
    gap.explained,
    gap.residual,
    gap.is_scenario
from audit.run
cross join lateral jsonb_to_recordset(run.counts -> 'gaps') as gap (
    comparison text, unit text, difference numeric, explained numeric, residual numeric, is_scenario boolean);

comment on view mart.run_gap is 'The gaps of the country as they stood when each run ended: how they grow and shrink from night to night.';
comment on column mart.run_gap.run_id is 'Number of the run.';
comment on column mart.run_gap.comparison is 'Code of the comparison.';
comment on column mart.run_gap.unit is 'Unit of all values.';
comment on column mart.run_gap.difference is 'Left source minus right source.';
comment on column mart.run_gap.explained is 'Sum of the named components.';
comment on column mart.run_gap.residual is 'What no named component explains.';
comment on column mart.run_gap.is_scenario is 'True where the whole gap holds only under a condition.';
