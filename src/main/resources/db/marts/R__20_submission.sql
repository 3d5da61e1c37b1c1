-- Grain: one row per submission: a workbook that a reporter sent.
-- marts ${marts}
create view mart.submission as

with ledger as (
    select
        submission_id,
        sum(non_empty)::int as non_empty_cells,
        sum(used)::int as used_cells,
        sum(ignored)::int as ignored_cells,
        sum(reported)::int as reported_cells
    from intake.sheet_ledger
    group by submission_id
),

slots as (
    select
        submission_id,
        count(*) filter (where state = 'LOADED')::int as slots_loaded,
        count(*) filter (where state = 'REFUSED')::int as slots_refused,
        count(*) filter (where state = 'PENDING')::int as slots_pending,
        sum(observations)::int as observations
    from intake.submission_slot
    group by submission_id
),

findings as (
    select
        vintage.submission_id,
        count(*) filter (where finding.severity = 'error')::int as open_errors,
        count(*) filter (where finding.severity = 'query')::int as open_queries
    from quality.finding
    join warehouse.vintage on vintage.slot_id = finding.slot_id and vintage.known_to = 'infinity'
    left join quality.explained using (finding_id)
    where finding.state = 'OPEN' and explained.state is distinct from 'ACCEPTED'
    group by vintage.submission_id
),

vintages as (
    select
        submission_id,
        bool_or(known_to = 'infinity') as is_current
    from warehouse.vintage
    group by submission_id
),

reasons as (
    select
        submission.submission_id,
        string_agg(distinct mart.filled(sentence.en, refusal -> 'message' -> 'arguments'), '; ') as reasons_en,
        string_agg(distinct mart.filled(sentence.ru, refusal -> 'message' -> 'arguments'), '; ') as reasons_ru,
        string_agg(distinct mart.filled(sentence.kk, refusal -> 'message' -> 'arguments'), '; ') as reasons_kk
    from intake.submission
    cross join lateral jsonb_array_elements(submission.refusals) as refusal
    join mart.sentence on sentence.key = refusal -> 'message' ->> 'key'
    group by submission.submission_id
),

-- the first sheet of each that has unclaimed cells, and three of them
unclaimed as (
    select distinct on (submission_id)
        submission_id,
        ledger.sheet_name,
        array_to_string((array_agg(mart.a1(cell_row, cell_column) order by cell_row, cell_column))[1:3], ', ')
            || case when count(*) > 3 then ', …' else '' end as cells
    from intake.reported_cell
    join intake.sheet_ledger ledger using (submission_id, sheet)
    group by submission_id, sheet, ledger.sheet_name
    order by submission_id, sheet
)

select
    submission.submission_id,
    submission.sender,
    label.en as sender_en,
    label.ru as sender_ru,
    label.kk as sender_kk,
    area.code as area_code,
    submission.file_name,
    encode(submission.sha256, 'hex') as sha256,
    submission.received_at,
    case
        when submission.state in ('REGISTERED', 'PENDING') then 'pending'
        when submission.state = 'SET_ASIDE' then 'set aside'
        when submission.state = 'REFUSED' then 'refused'
        when slots.slots_refused > 0 or submission.unmapped_cells > 0 then 'partly accepted'
        when findings.open_errors + findings.open_queries > 0 then 'accepted with queries'
        else 'accepted'
    end as status,
    coalesce(vintages.is_current, false) as is_current,
    submission.reading,
    coalesce(vintages.is_current and form.version <> submission.form_version, false) as is_stale,
    submission.return_code,
    submission.edition,
    coalesce(slots.slots_loaded, 0) as slots_loaded,
    coalesce(slots.slots_refused, 0) as slots_refused,
    coalesce(slots.slots_pending, 0) as slots_pending,
    coalesce(slots.observations, 0) as observations,
    ledger.non_empty_cells,
    ledger.used_cells,
    ledger.ignored_cells,
    ledger.reported_cells,
    unclaimed.sheet_name as reported_sheet,
    unclaimed.cells as reported_at,
    coalesce(findings.open_errors, 0) as open_errors,
    coalesce(findings.open_queries, 0) as open_queries,
    reasons.reasons_en,
    reasons.reasons_ru,
    reasons.reasons_kk,
    submission.registered_run,
    submission.decided_run
from intake.submission
left join ref.reporter on reporter.code = submission.sender
left join ref.area using (area_id)
left join mart.label on label.entity = 'REPORTER' and label.code = submission.sender
left join ledger using (submission_id)
left join slots using (submission_id)
left join findings using (submission_id)
left join vintages using (submission_id)
left join reasons using (submission_id)
left join unclaimed using (submission_id)
left join intake.form on form.return_code = submission.return_code;

comment on view mart.submission is 'Workbooks that reporters sent and what became of each, in the sender''s words. The same bytes from the same sender are one submission.';
comment on column mart.submission.submission_id is 'Number of the submission.';
comment on column mart.submission.sender is 'Code of the reporter that sent it.';
comment on column mart.submission.sender_en is 'The reporter in English.';
comment on column mart.submission.sender_ru is 'The reporter in Russian.';
comment on column mart.submission.sender_kk is 'The reporter in Kazakh.';
comment on column mart.submission.area_code is 'Code of the reporter''s area; 000000000 is the country.';
comment on column mart.submission.file_name is 'Path in the inbox of its first delivery; withheld where it names a person.';
comment on column mart.submission.sha256 is 'SHA-256 of the workbook''s bytes, in hexadecimal digits.';
comment on column mart.submission.received_at is 'When it was received.';
comment on column mart.submission.status is 'accepted, accepted with queries, partly accepted (a slot refused, or cells that no form claims), refused, pending (not read yet, or waiting for a steward: its reasons say so), or set aside (personal data).';
comment on column mart.submission.is_current is 'True while at least one of its slots has no newer submission.';
comment on column mart.submission.reading is 'The how-manieth reading of this workbook; above 1 where a steward had it read again.';
comment on column mart.submission.is_stale is 'True where its figures count and the form is described otherwise since it was read: sanaq rerun reads it again.';
comment on column mart.submission.return_code is 'The return it was recognised as.';
comment on column mart.submission.edition is 'The edition of that return''s form.';
comment on column mart.submission.slots_loaded is 'Slots loaded whole.';
comment on column mart.submission.slots_refused is 'Slots refused.';
comment on column mart.submission.slots_pending is 'Slots that wait for a steward, with the whole submission.';
comment on column mart.submission.observations is 'Observations loaded.';
comment on column mart.submission.non_empty_cells is 'Non-empty cells of all sheets, counted on the raw file: used + ignored + reported.';
comment on column mart.submission.used_cells is 'Cells that are figures, or labels that gave figures their meaning.';
comment on column mart.submission.ignored_cells is 'Cells that a named rule ignores.';
comment on column mart.submission.reported_cells is 'Cells that nothing claims.';
comment on column mart.submission.reported_sheet is 'The first sheet that has such cells.';
comment on column mart.submission.reported_at is 'The first three of them there; mart.cell_account has all.';
comment on column mart.submission.open_errors is 'Open findings of severity error on its current slots.';
comment on column mart.submission.open_queries is 'Open findings of severity query on its current slots, without those that are explained.';
comment on column mart.submission.reasons_en is 'Why it, or a part of it, was refused, waits or was set aside, in English.';
comment on column mart.submission.reasons_ru is 'Why it, or a part of it, was refused, waits or was set aside, in Russian.';
comment on column mart.submission.reasons_kk is 'Why it, or a part of it, was refused, waits or was set aside, in Kazakh.';
comment on column mart.submission.registered_run is 'Run that registered it.';
comment on column mart.submission.decided_run is 'Run that loaded, refused or set it aside.';
