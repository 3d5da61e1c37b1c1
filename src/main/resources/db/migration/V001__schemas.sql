-- Schemas by purpose, and who may do what in them. Tables are created by sanaq_owner in later migrations;
-- default privileges spare each of them its grants.
create schema ref;
create schema intake;
create schema warehouse;
create schema quality;
create schema batch;
create schema audit;

comment on schema ref is 'Dimensions: areas, care settings, institutions, sources, measures, names; and what reported units resolve to.';
comment on schema intake is 'Workbooks as received, submissions, slots, the cell ledger and what the reader found.';
comment on schema warehouse is 'Observations, insert-only, and the vintages that make them visible.';
comment on schema quality is 'Outcomes of rules, findings, gaps with their components, verdicts and conflicts.';
comment on schema batch is 'The job repository of Spring Batch.';
comment on schema audit is 'Runs: who or what asked for them, with which code and knowledge, and what they did.';

grant usage on schema ref, intake, warehouse, quality, batch, audit to sanaq_pipeline;
grant usage on schema ref, intake, warehouse, quality to sanaq_rules;
grant usage on schema ref, intake, warehouse, quality, audit to sanaq_steward;

alter default privileges in schema ref, intake, quality, batch, audit
    grant select, insert, update, delete on tables to sanaq_pipeline;
alter default privileges in schema warehouse grant select, insert on tables to sanaq_pipeline;
alter default privileges in schema ref, intake, warehouse, quality, batch, audit
    grant usage, select on sequences to sanaq_pipeline;
alter default privileges in schema ref, intake, warehouse, quality grant select on tables to sanaq_rules;
alter default privileges in schema ref, intake, warehouse, quality, audit grant select on tables to sanaq_steward;
