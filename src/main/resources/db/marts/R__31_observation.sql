-- Grain: one row per cell that is a figure, in the newest vintage of its slot.
-- marts ${marts}
create view mart.observation as

select
    return_code,
    reporter,
    reporter_kind,
    reporter_name,
    submission_id,
    file_name,
    sheet_name,
    cell,
    unit_kind,
    unit_label,
    institution_code,
    institution_name,
    area_code,
    area_name,
    setting,
    setting_name,
    category,
    category_name,
    measure,
    measure_name,
    sex,
    sex_name,
    age,
    age_name,
    disability,
    disability_name,
    residence,
    residence_name,
    measure_kind,
    measure_unit,
    period_start,
    period_end,
    basis,
    state,
    value,
    is_stated_total,
    known_from
from mart.observation_history
where known_to = 'infinity';

comment on view mart.observation is 'What we know now: every figure with its dimensions and its cell. Sum only one measure, and only where not is_stated_total. Names are Russian; mart.label has the other languages.';
comment on column mart.observation.return_code is 'Code of the return that the submission fills.';
comment on column mart.observation.reporter is 'Code of the reporter that owes the return.';
comment on column mart.observation.reporter_kind is 'Kind of the reporter: education, health, labour, committee, compendium, statistics.';
comment on column mart.observation.reporter_name is 'The reporter in Russian.';
comment on column mart.observation.submission_id is 'Submission that the figure comes from.';
comment on column mart.observation.file_name is 'Path of its workbook in the inbox.';
comment on column mart.observation.sheet_name is 'Name of the sheet.';
comment on column mart.observation.cell is 'Address of the cell, such as B7.';
comment on column mart.observation.unit_kind is 'INSTITUTION or AREA: what the row of the table speaks of.';
comment on column mart.observation.unit_label is 'The organisation or area as the sender wrote it.';
comment on column mart.observation.institution_code is 'Institution that the label was resolved to; empty where it was not, or where an area is meant.';
comment on column mart.observation.institution_name is 'That institution in Russian.';
comment on column mart.observation.area_code is 'Code of the area; an organisations is the area that its submission speaks of.';
comment on column mart.observation.area_name is 'The area in Russian.';
comment on column mart.observation.setting is 'Code of the care setting; ALL where it is not split.';
comment on column mart.observation.setting_name is 'The care setting in Russian.';
comment on column mart.observation.category is 'Code of the child category; ALL where it is not split.';
comment on column mart.observation.category_name is 'The child category in Russian.';
comment on column mart.observation.measure is 'Code of the measure.';
comment on column mart.observation.measure_name is 'The measure in Russian.';
comment on column mart.observation.sex is 'Code of the sex; ALL where it is not split.';
comment on column mart.observation.sex_name is 'The sex in Russian.';
comment on column mart.observation.age is 'Code of the age band; ALL where it is not split.';
comment on column mart.observation.age_name is 'The age band in Russian.';
comment on column mart.observation.disability is 'Code of the disability; ALL where it is not split.';
comment on column mart.observation.disability_name is 'The disability in Russian.';
comment on column mart.observation.residence is 'Code of the urban or rural residence; ALL where it is not split.';
comment on column mart.observation.residence_name is 'The urban or rural residence in Russian.';
comment on column mart.observation.measure_kind is 'STOCK (present on a date), FLOW (during a period), ORGANISATIONS, CAPACITY, POPULATION, RESOURCE (posts of staff) or SHARE (per cent); kinds are never added.';
comment on column mart.observation.measure_unit is 'Unit of the value: person, place, organisation.';
comment on column mart.observation.period_start is 'First day of the period; the date of a stock.';
comment on column mart.observation.period_end is 'Last day of the period; the date of a stock.';
comment on column mart.observation.basis is 'PERIOD: of the period; YEAR_TO_DATE: since the beginning of the year.';
comment on column mart.observation.state is 'What stood in the cell: REPORTED, EMPTY, DASH, NO_DATA, NOT_APPLICABLE, SUPPRESSED or UNREADABLE.';
comment on column mart.observation.value is 'The number as reported; empty is unknown, not zero.';
comment on column mart.observation.is_stated_total is 'True for a total that the sender wrote: leave it out of sums.';
comment on column mart.observation.known_from is 'Since when this was what we knew.';
