-- Grain: one row per label that waits for a steward's answer: an organisation, an area, or a workbook of one organisation.
-- marts ${marts}
create view mart.question as

with uncertain as (
    select unit_id
    from ref.reported_unit
    where not exists (
        select from ref.resolution
        where resolution.unit_id = reported_unit.unit_id and known_to = 'infinity'
          and resolution.valid_from = '-infinity' and resolution.valid_to = 'infinity')
),

reported as (
    select
        unit_id,
        slot_id,
        slot_end,
        count(*) as figures
    from warehouse.current_observation
    where unit_id in (select unit_id from uncertain)
      and case unit_kind when 'AREA' then area_id is null else institution_id is null end
    group by unit_id, slot_id, slot_end
),

candidates as (
    select
        candidate.unit_id,
        array_agg(coalesce(institution.code, area.code) order by candidate.ordinal) as codes,
        string_agg(
            format(
                '%s) %s %s %s', candidate.ordinal, coalesce(institution.code, area.code),
                coalesce(home.ru, place.ru), round(candidate.likeness, 2)),
            '; ' order by candidate.ordinal) as texts
    from ref.candidate
    left join ref.institution using (institution_id)
    left join ref.area using (area_id)
    left join mart.label home on home.entity = 'INSTITUTION' and home.code = institution.code
    left join mart.label place on place.entity = 'AREA' and place.code = area.code
    group by candidate.unit_id
),

found as (
    select
        reported.unit_id,
        array_agg(distinct finding.finding_id order by finding.finding_id) as findings,
        array_agg(distinct finding.subject) as subjects
    from reported
    join ref.reported_unit unit using (unit_id)
    join quality.finding
        on finding.slot_id = reported.slot_id and finding.rule in ('G01', 'A01') and finding.state = 'OPEN'
        and right(finding.subject, length(unit.label) + 1) = '/' || unit.label
    group by reported.unit_id
),

units as (
    select
        found.findings,
        found.subjects,
        case unit.kind when 'AREA' then 'area' else 'organisation' end as kind,
        unit.label as written,
        unit.bin,
        unit.locality,
        unit.scope_area as area_code,
        min(reported.slot_end) as first_date,
        max(reported.slot_end) as last_date,
        count(*)::int as slots,
        sum(reported.figures)::int as figures,
        candidates.codes,
        candidates.texts
    from reported
    join ref.reported_unit unit using (unit_id)
    left join candidates using (unit_id)
    left join found using (unit_id)
    group by found.findings, found.subjects, unit.unit_id, candidates.codes, candidates.texts
),

workbooks as (
    select
        array_agg(distinct finding.finding_id) filter (where finding.finding_id is not null) as findings,
        array_agg(distinct finding.subject) filter (where finding.subject is not null) as subjects,
        'workbook' as kind,
        asked.label as written,
        nullif(asked.bin, '') as bin,
        nullif(asked.locality, '') as locality,
        asked.area as area_code,
        min(nullif(asked.date, '')::date) as first_date,
        max(nullif(asked.date, '')::date) as last_date,
        0 as slots,
        0 as figures,
        null::text[] as codes,
        max(nullif(asked.candidates, '')) as texts
    from intake.submission
    cross join lateral jsonb_array_elements(submission.refusals) as refusal
    cross join lateral jsonb_to_record(refusal -> 'message' -> 'arguments')
        as asked (label text, bin text, locality text, area text, date text, candidates text)
    left join quality.finding
        on finding.rule = 'G01' and finding.state = 'OPEN'
        and finding.subject = format('%s/%s/%s', submission.sender, submission.file_name, asked.label)
    where submission.state = 'REFUSED' and refusal ->> 'rule' = 'G01' and asked.label is not null
    group by asked.label, asked.bin, asked.locality, asked.area
)

select
    coalesce(findings[1], 0) as question,
    kind,
    written,
    bin,
    locality,
    area_code,
    first_date,
    last_date,
    slots,
    figures,
    coalesce(codes, '{}') as candidate_codes,
    texts as candidates,
    coalesce(findings, '{}') as findings,
    coalesce(subjects, '{}') as subjects
from (select * from units union all select * from workbooks) as asked;

comment on view mart.question is 'Labels that nothing was found for beyond doubt, with candidates. sanaq resolve answers them.';
comment on column mart.question.question is 'Number of the first open finding about it, by which sanaq resolve is told which one is meant; 0 before the night has seen it.';
comment on column mart.question.kind is 'organisation, area, or workbook: one that speaks of one organisation and waits as a whole.';
comment on column mart.question.written is 'The label as written.';
comment on column mart.question.bin is 'The business identification number as written.';
comment on column mart.question.locality is 'The place as written; for a district, the label of its region.';
comment on column mart.question.area_code is 'Code of the area that the report speaks of.';
comment on column mart.question.first_date is 'First reporting day on which it was written so.';
comment on column mart.question.last_date is 'Last reporting day on which it was written so.';
comment on column mart.question.slots is 'Number of current slots that it stands in.';
comment on column mart.question.figures is 'Number of current figures under it.';
comment on column mart.question.candidate_codes is 'Codes of the candidates, best first.';
comment on column mart.question.candidates is 'The candidates, numbered: code, name, likeness.';
comment on column mart.question.findings is 'Numbers of the open findings about it.';
comment on column mart.question.subjects is 'Subjects of these findings.';
