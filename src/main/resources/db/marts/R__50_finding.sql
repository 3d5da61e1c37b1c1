-- Grain: one row per finding: a rule and what breaks it.
-- marts ${marts}
create view mart.finding as

with cells as (
    select
        finding_cell.finding_id,
        array_agg(
            concat_ws(' · ', submission.file_name, ledger.sheet_name) || coalesce('!' || mart.a1(finding_cell.cell_row, finding_cell.cell_column), '')
            order by finding_cell.role, submission.file_name, ledger.sheet_name, finding_cell.cell_row, finding_cell.cell_column
        ) as cells
    from quality.finding_cell
    join intake.submission using (submission_id)
    left join intake.sheet_ledger ledger on ledger.submission_id = finding_cell.submission_id and ledger.sheet = finding_cell.sheet
    group by finding_cell.finding_id
),

symptoms as (
    select root_cause as finding_id, array_agg(distinct rule) as rules
    from quality.finding
    where root_cause is not null and state = 'OPEN'
    group by root_cause
),

-- slots that were filled anew since rules were last asked
changed as (
    select vintage.slot_id
    from warehouse.vintage
    join intake.submission using (submission_id)
    where vintage.known_to = 'infinity'
      and submission.decided_run > (select max(run_id) from audit.run where counts ->> 'reconciled' is not null)
)

select
    finding.finding_id,
    finding.rule,
    coalesce(title.en, finding.rule) as title_en,
    coalesce(title.ru, finding.rule) as title_ru,
    coalesce(title.kk, finding.rule) as title_kk,
    finding.severity,
    finding.state,
    finding.state = 'OPEN' and exists (select from changed where changed.slot_id = finding.slot_id) as is_stale,
    finding.subject,
    finding.message,
    mart.filled(sentence.en, finding.message -> 'arguments') as text_en,
    mart.filled(sentence.ru, finding.message -> 'arguments') as text_ru,
    mart.filled(sentence.kk, finding.message -> 'arguments') as text_kk,
    finding.left_value,
    finding.right_value,
    finding.residual,
    finding.return_code,
    finding.reporter,
    finding.area_code,
    area.en as area_en,
    area.ru as area_ru,
    area.kk as area_kk,
    finding.period_start,
    finding.period_end,
    coalesce(cells.cells, '{}') as cells,
    finding.root_cause,
    coalesce(symptoms.rules, '{}') as also,
    coalesce(explained.state = 'ACCEPTED', false) as is_explained,
    explained.state as explanation_state,
    explained.accepted_text as explanation,
    case when explained.state = 'ACCEPTED' then explained.valid_until end as explained_until,
    finding.first_seen_run,
    finding.last_seen_run,
    finding.resolved_run,
    finding.resolved_at,
    finding.reopened
from quality.finding
left join mart.sentence title on title.key = 'rule.' || finding.rule
left join mart.sentence on sentence.key = finding.message ->> 'key'
left join mart.label area on area.entity = 'AREA' and area.code = finding.area_code
left join cells using (finding_id)
left join symptoms using (finding_id)
left join quality.explained using (finding_id);

comment on view mart.finding is 'Broken rules, open and resolved, with both sides, the residual and the cells they rest on.';
comment on column mart.finding.finding_id is 'Number of the finding, kept from run to run.';
comment on column mart.finding.rule is 'Code of the rule.';
comment on column mart.finding.title_en is 'Title of the rule in English.';
comment on column mart.finding.title_ru is 'Title of the rule in Russian.';
comment on column mart.finding.title_kk is 'Title of the rule in Kazakh.';
comment on column mart.finding.severity is 'refuse (not loaded), error (must be fixed), query (must be explained) or note.';
comment on column mart.finding.state is 'OPEN or RESOLVED.';
comment on column mart.finding.is_stale is 'True where its slot was filled anew and rules have not been asked since: the next run tells whether it still stands.';
comment on column mart.finding.subject is 'What breaks it, in natural codes.';
comment on column mart.finding.message is 'Key and arguments of the text.';
comment on column mart.finding.text_en is 'What was found, in English.';
comment on column mart.finding.text_ru is 'What was found, in Russian.';
comment on column mart.finding.text_kk is 'What was found, in Kazakh.';
comment on column mart.finding.left_value is 'Left side of the rule, as reported.';
comment on column mart.finding.right_value is 'Right side of the rule, as reported.';
comment on column mart.finding.residual is 'Left minus right.';
comment on column mart.finding.return_code is 'Return that it is about.';
comment on column mart.finding.reporter is 'Code of the reporter who should look at it.';
comment on column mart.finding.area_code is 'Code of the area.';
comment on column mart.finding.area_en is 'The area in English.';
comment on column mart.finding.area_ru is 'The area in Russian.';
comment on column mart.finding.area_kk is 'The area in Kazakh.';
comment on column mart.finding.period_start is 'First day of the period.';
comment on column mart.finding.period_end is 'Last day of the period; the date of a stock.';
comment on column mart.finding.cells is 'Cells of both sides: file · sheet!address.';
comment on column mart.finding.root_cause is 'Number of the finding that explains this one; empty for a root.';
comment on column mart.finding.also is 'Rules that the same wrong cell breaks too, by findings whose root this one is.';
comment on column mart.finding.is_explained is 'True while a steward''s acceptance of an explanation holds: it asks for nothing.';
comment on column mart.finding.explanation_state is 'Where its explanation stands: GIVEN (waits for a steward), ACCEPTED, REJECTED, EXPIRED, OUTGROWN (accepted for another size); empty where nobody explained it.';
comment on column mart.finding.explanation is 'The explanation that was accepted; one that waits is shown to stewards alone.';
comment on column mart.finding.explained_until is 'Last day on which the accepted explanation holds.';
comment on column mart.finding.first_seen_run is 'Run that saw it first.';
comment on column mart.finding.last_seen_run is 'Run that saw it last.';
comment on column mart.finding.resolved_run is 'Run that found it resolved.';
comment on column mart.finding.resolved_at is 'When that was.';
comment on column mart.finding.reopened is 'How often it came back.';
