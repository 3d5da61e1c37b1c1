-- Grain: one row per cell that is a figure, in every vintage.
-- marts ${marts}
create view mart.observation_history as

select
    observation.return_code,
    observation.reporter,
    observation.reporter_kind,
    reporter.ru as reporter_name,
    observation.submission_id,
    submission.file_name,
    ledger.sheet_name,
    mart.a1(observation.cell_row, observation.cell_column) as cell,
    observation.unit_kind,
    observation.unit_label,
    observation.institution_code,
    institution.ru as institution_name,
    observation.area_code,
    area.ru as area_name,
    observation.setting,
    setting.ru as setting_name,
    observation.category,
    category.ru as category_name,
    observation.measure,
    measure.ru as measure_name,
    observation.sex,
    sex.ru as sex_name,
    observation.age,
    age.ru as age_name,
    observation.disability,
    disability.ru as disability_name,
    observation.residence,
    residence.ru as residence_name,
    observation.measure_kind,
    measure_unit.unit as measure_unit,
    observation.period_start,
    observation.period_end,
    case observation.basis when 'P' then 'PERIOD' when 'Y' then 'YEAR_TO_DATE' end as basis,
    case observation.state
        when 'R' then 'REPORTED'
        when 'E' then 'EMPTY'
        when 'D' then 'DASH'
        when 'N' then 'NO_DATA'
        when 'X' then 'NOT_APPLICABLE'
        when 'S' then 'SUPPRESSED'
        when 'U' then 'UNREADABLE'
    end as state,
    observation.value,
    observation.is_stated_total,
    observation.known_from,
    observation.known_to
from warehouse.visible_observation observation
join intake.submission using (submission_id)
left join intake.sheet_ledger ledger on ledger.submission_id = observation.submission_id and ledger.sheet = observation.sheet
left join ref.measure measure_unit on measure_unit.code = observation.measure
left join mart.label reporter on reporter.entity = 'REPORTER' and reporter.code = observation.reporter
left join mart.label institution on institution.entity = 'INSTITUTION' and institution.code = observation.institution_code
left join mart.label area on area.entity = 'AREA' and area.code = observation.area_code
left join mart.label setting on setting.entity = 'SETTING' and setting.code = observation.setting
left join mart.label category on category.entity = 'CATEGORY' and category.code = observation.category
left join mart.label measure on measure.entity = 'MEASURE' and measure.code = observation.measure
left join mart.label sex on sex.entity = 'DIMENSION' and sex.code = 'SEX:' || observation.sex
left join mart.label age on age.entity = 'DIMENSION' and age.code = 'AGE:' || observation.age
left join mart.label disability on disability.entity = 'DIMENSION' and disability.code = 'DISABILITY:' || observation.disability
left join mart.label residence on residence.entity = 'DIMENSION' and residence.code = 'RESIDENCE:' || observation.residence;

comment on view mart.observation_history is 'Every figure that was ever loaded, with its dimensions, its cell and the time in which it was what we knew. Names are Russian; mart.label has the other languages.';
comment on column mart.observation_history.return_code is 'Code of the return that the submission fills.';
comment on column mart.observation_history.reporter is 'Code of the reporter that owes the return.';
comment on column mart.observation_history.reporter_kind is 'Kind of the reporter: education, health, labour, committee, compendium, statistics.';
comment on column mart.observation_history.reporter_name is 'The reporter in Russian.';
comment on column mart.observation_history.submission_id is 'Submission that the figure comes from.';
comment on column mart.observation_history.file_name is 'Path of its workbook in the inbox.';
comment on column mart.observation_history.sheet_name is 'Name of the sheet.';
comment on column mart.observation_history.cell is 'Address of the cell, such as B7.';
comment on column mart.observation_history.unit_kind is 'INSTITUTION or AREA: what the row of the table speaks of.';
comment on column mart.observation_history.unit_label is 'The organisation or area as the sender wrote it.';
comment on column mart.observation_history.institution_code is 'Institution that the label was resolved to; empty where it was not, or where an area is meant.';
comment on column mart.observation_history.institution_name is 'That institution in Russian.';
comment on column mart.observation_history.area_code is 'Code of the area; an organisations is the area that its submission speaks of.';
comment on column mart.observation_history.area_name is 'The area in Russian.';
comment on column mart.observation_history.setting is 'Code of the care setting; ALL where it is not split.';
comment on column mart.observation_history.setting_name is 'The care setting in Russian.';
comment on column mart.observation_history.category is 'Code of the child category; ALL where it is not split.';
comment on column mart.observation_history.category_name is 'The child category in Russian.';
comment on column mart.observation_history.measure is 'Code of the measure.';
comment on column mart.observation_history.measure_name is 'The measure in Russian.';
comment on column mart.observation_history.sex is 'Code of the sex; ALL where it is not split.';
comment on column mart.observation_history.sex_name is 'The sex in Russian.';
comment on column mart.observation_history.age is 'Code of the age band; ALL where it is not split.';
comment on column mart.observation_history.age_name is 'The age band in Russian.';
comment on column mart.observation_history.disability is 'Code of the disability; ALL where it is not split.';
comment on column mart.observation_history.disability_name is 'The disability in Russian.';
comment on column mart.observation_history.residence is 'Code of the urban or rural residence; ALL where it is not split.';
comment on column mart.observation_history.residence_name is 'The urban or rural residence in Russian.';
comment on column mart.observation_history.measure_kind is 'STOCK (present on a date), FLOW (during a period), ORGANISATIONS, CAPACITY, POPULATION, RESOURCE (posts of staff) or SHARE (per cent); kinds are never added.';
comment on column mart.observation_history.measure_unit is 'Unit of the value: person, place, organisation.';
comment on column mart.observation_history.period_start is 'First day of the period; the date of a stock.';
comment on column mart.observation_history.period_end is 'Last day of the period; the date of a stock.';
comment on column mart.observation_history.basis is 'PERIOD: of the period; YEAR_TO_DATE: since the beginning of the year.';
comment on column mart.observation_history.state is 'What stood in the cell: REPORTED, EMPTY, DASH, NO_DATA, NOT_APPLICABLE, SUPPRESSED or UNREADABLE.';
comment on column mart.observation_history.value is 'The number as reported; empty is unknown, not zero.';
comment on column mart.observation_history.is_stated_total is 'True for a total that the sender wrote: leave it out of sums.';
comment on column mart.observation_history.known_from is 'Since when this was what we knew.';
comment on column mart.observation_history.known_to is 'Until when; infinity for what we know now.';
