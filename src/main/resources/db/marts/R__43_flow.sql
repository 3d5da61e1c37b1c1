-- Grain: one row per flow of a unit and period that a current workbook reports, year to date or not.
-- marts ${marts}
create view mart.flow as

with reported as (
    select
        observation.*,
        lag(observation.period_end) over series as end_before,
        lag(observation.value) over series as value_before,
        lag(observation.submission_id) over series as submission_before,
        lag(observation.sheet) over series as sheet_before,
        lag(observation.cell_row) over series as row_before,
        lag(observation.cell_column) over series as column_before
    from warehouse.counting_observation observation
    where observation.measure_kind = 'FLOW' and observation.state <> 'X'
    window series as (
        partition by
            observation.return_code, observation.basis, observation.period_start,
            coalesce('i' || observation.institution_id, 'a' || observation.area_id || observation.unit_kind, 'u' || observation.unit_id),
            observation.reporter, observation.setting, observation.category, observation.measure, observation.sex, observation.age,
            observation.disability, observation.residence, observation.is_stated_total
        order by observation.period_end
    )
),

differenced as (
    select
        reported.*,
        basis = 'Y' and end_before is not null as is_differenced,
        exists (
            select from ref.area_succession change
            where reported.area_id in (change.successor_id, change.predecessor_id)
                and change.effective > reported.end_before and change.effective <= reported.period_end
        ) as is_across_boundaries
    from reported
)

select
    flow.return_code,
    flow.reporter,
    flow.area_code,
    area.en as area_en,
    area.ru as area_ru,
    area.kk as area_kk,
    flow.institution_code,
    flow.setting,
    setting.en as setting_en,
    setting.ru as setting_ru,
    setting.kk as setting_kk,
    flow.category,
    flow.measure,
    flow.sex,
    flow.age,
    flow.is_stated_total,
    case when flow.is_differenced then flow.end_before + 1 else flow.period_start end as period_start,
    flow.period_end,
    case
        when not flow.is_differenced then flow.value
        when not flow.is_across_boundaries then flow.value - flow.value_before
    end as value,
    case flow.basis when 'P' then 'PERIOD' when 'Y' then 'YEAR_TO_DATE' end as basis,
    flow.value as reported_value,
    flow.submission_id,
    ledger.sheet_name,
    mart.a1(flow.cell_row, flow.cell_column) as cell,
    case when flow.is_differenced then flow.value_before end as value_before,
    case when flow.is_differenced then flow.submission_before end as submission_before,
    case when flow.is_differenced then ledger_before.sheet_name end as sheet_before,
    case when flow.is_differenced then mart.a1(flow.row_before, flow.column_before) end as cell_before
from differenced flow
left join intake.sheet_ledger ledger on ledger.submission_id = flow.submission_id and ledger.sheet = flow.sheet
left join intake.sheet_ledger ledger_before
    on ledger_before.submission_id = flow.submission_before and ledger_before.sheet = flow.sheet_before
left join mart.label area on area.entity = 'AREA' and area.code = flow.area_code
left join mart.label setting on setting.entity = 'SETTING' and setting.code = flow.setting;

comment on view mart.flow is 'Who entered and left in each period by itself: of reports from the beginning of the year, each less the one before it, with both cells. Add periods, not sources; leave stated totals out of sums.';
comment on column mart.flow.return_code is 'Code of the return that reports it.';
comment on column mart.flow.reporter is 'Code of the reporter; of two in one region, the newest mandate.';
comment on column mart.flow.area_code is 'Code of the area.';
comment on column mart.flow.area_en is 'The area in English.';
comment on column mart.flow.area_ru is 'The area in Russian.';
comment on column mart.flow.area_kk is 'The area in Kazakh.';
comment on column mart.flow.institution_code is 'Code of the organisation, where it is of one.';
comment on column mart.flow.setting is 'Code of the care setting.';
comment on column mart.flow.setting_en is 'The care setting in English.';
comment on column mart.flow.setting_ru is 'The care setting in Russian.';
comment on column mart.flow.setting_kk is 'The care setting in Kazakh.';
comment on column mart.flow.category is 'Code of the child category; ALL where it is not split.';
comment on column mart.flow.measure is 'Code of what is counted: inflow, outflow-adopted …';
comment on column mart.flow.sex is 'M, F or ALL.';
comment on column mart.flow.age is 'Age band; ALL where it is not split.';
comment on column mart.flow.is_stated_total is 'True for a total that the sender wrote: leave it out of sums.';
comment on column mart.flow.period_start is 'First day of the period that the value is of: the day after the report before it, where one was subtracted.';
comment on column mart.flow.period_end is 'Last day of the period.';
comment on column mart.flow.value is 'The flow of the period by itself; empty where a number is unknown or a boundary changed between the two reports. Below zero where the later report says less than the earlier (rule T05).';
comment on column mart.flow.basis is 'How it was reported: PERIOD, or YEAR_TO_DATE.';
comment on column mart.flow.reported_value is 'The number as reported.';
comment on column mart.flow.submission_id is 'Submission that it comes from.';
comment on column mart.flow.sheet_name is 'Name of the sheet.';
comment on column mart.flow.cell is 'Address of the cell, such as B7.';
comment on column mart.flow.value_before is 'What was subtracted: the number of the report before, in the same year; empty where nothing was.';
comment on column mart.flow.submission_before is 'Submission that it comes from.';
comment on column mart.flow.sheet_before is 'Name of its sheet.';
comment on column mart.flow.cell_before is 'Address of its cell.';
