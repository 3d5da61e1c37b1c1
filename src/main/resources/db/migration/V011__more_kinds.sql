-- Posts of staff and shares are neither stocks nor flows of children, and are added to nothing.

alter table ref.measure drop constraint measure_kind_check;
alter table ref.measure add constraint measure_kind_check
    check (kind in ('STOCK', 'FLOW', 'ORGANISATIONS', 'CAPACITY', 'POPULATION', 'RESOURCE', 'SHARE'));
comment on column ref.measure.kind is 'Nature of the measure; a stock and a flow are never added, a share is never added at all.';
comment on column ref.reporter.kind is 'education, child-rights, health, labour, committee, compendium, statistics.';
