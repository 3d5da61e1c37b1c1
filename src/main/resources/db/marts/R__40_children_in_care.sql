-- Grain: one row per return, reporter, area, date, care setting, child category and measure. Stocks only.
-- marts ${marts}
create view mart.children_in_care as

with stocks as (
    select
        observation.return_code,
        observation.reporter,
        observation.reporter_kind,
        observation.area_code,
        observation.period_end as as_of,
        observation.setting,
        observation.category,
        observation.measure,
        observation.is_stated_total,
        observation.value
    from warehouse.counting_observation observation
    where observation.measure_kind = 'STOCK'
        and observation.sex = 'ALL'
        and observation.age = 'ALL'
        and observation.disability = 'ALL'
        and observation.residence = 'ALL'
)

select
    stocks.return_code,
    stocks.reporter,
    stocks.reporter_kind,
    stocks.area_code,
    area.en as area_en,
    area.ru as area_ru,
    area.kk as area_kk,
    stocks.as_of,
    stocks.setting,
    setting.en as setting_en,
    setting.ru as setting_ru,
    setting.kk as setting_kk,
    stocks.category,
    stocks.measure,
    sum(stocks.value) filter (where not stocks.is_stated_total) as children,
    sum(stocks.value) filter (where stocks.is_stated_total) as stated_children,
    count(*) filter (where not stocks.is_stated_total)::int as cells,
    count(*) filter (where not stocks.is_stated_total and stocks.value is null)::int as unknown_cells
from stocks
left join mart.label area on area.entity = 'AREA' and area.code = stocks.area_code
left join mart.label setting on setting.entity = 'SETTING' and setting.code = stocks.setting
group by
    stocks.return_code,
    stocks.reporter,
    stocks.reporter_kind,
    stocks.area_code,
    area.en,
    area.ru,
    area.kk,
    stocks.as_of,
    stocks.setting,
    setting.en,
    setting.ru,
    setting.kk,
    stocks.category,
    stocks.measure;

comment on view mart.children_in_care is 'Children present on a date, by source. Sources count the same children: never add rows of different returns, reporters or measures. Where two departments cover one region, only the newest mandate is here. An empty count is unknown, not zero.';
comment on column mart.children_in_care.return_code is 'Return that the figures come from.';
comment on column mart.children_in_care.reporter is 'Code of the reporter.';
comment on column mart.children_in_care.reporter_kind is 'Kind of the reporter: education, health, labour, committee, compendium.';
comment on column mart.children_in_care.area_code is 'Code of the area.';
comment on column mart.children_in_care.area_en is 'The area in English.';
comment on column mart.children_in_care.area_ru is 'The area in Russian.';
comment on column mart.children_in_care.area_kk is 'The area in Kazakh.';
comment on column mart.children_in_care.as_of is 'Date of the stock; an opening stock is that of the day before its period.';
comment on column mart.children_in_care.setting is 'Code of the care setting; ALL where it is not split.';
comment on column mart.children_in_care.setting_en is 'The care setting in English.';
comment on column mart.children_in_care.setting_ru is 'The care setting in Russian.';
comment on column mart.children_in_care.setting_kk is 'The care setting in Kazakh.';
comment on column mart.children_in_care.category is 'Code of the child category; ALL where it is not split.';
comment on column mart.children_in_care.measure is 'children, or opening and closing of a movement: three readings of a stock, never added.';
comment on column mart.children_in_care.children is 'Sum of the detail rows; empty where none of them has a number.';
comment on column mart.children_in_care.stated_children is 'The total as the sender wrote it, kept apart; empty where none was written.';
comment on column mart.children_in_care.cells is 'Number of detail cells.';
comment on column mart.children_in_care.unknown_cells is 'Detail cells without a number: where there are any, children is a part of the whole.';
