-- Grain: one row per area, date, sex, age band and residence.
-- marts ${marts}
create view mart.population as

select
    observation.area_code,
    area.en as area_en,
    area.ru as area_ru,
    area.kk as area_kk,
    observation.period_end as as_of,
    observation.sex,
    observation.age,
    observation.residence,
    sum(observation.value) as people,
    bool_or(observation.is_stated_total) as is_stated_total
from warehouse.current_observation observation
left join mart.label area on area.entity = 'AREA' and area.code = observation.area_code
where observation.measure_kind = 'POPULATION'
group by
    observation.area_code,
    area.en,
    area.ru,
    area.kk,
    observation.period_end,
    observation.sex,
    observation.age,
    observation.residence;

comment on view mart.population is 'Population, the denominator of rates. Regions contain their districts and ALL contains its parts: choose one level.';
comment on column mart.population.area_code is 'Code of the area: country, region or district.';
comment on column mart.population.area_en is 'The area in English.';
comment on column mart.population.area_ru is 'The area in Russian.';
comment on column mart.population.area_kk is 'The area in Kazakh.';
comment on column mart.population.as_of is 'Date of the count.';
comment on column mart.population.sex is 'M, F or ALL.';
comment on column mart.population.age is 'Age band; ALL where it is not split.';
comment on column mart.population.residence is 'URBAN, RURAL or ALL.';
comment on column mart.population.people is 'Number of people; empty is unknown, not zero.';
comment on column mart.population.is_stated_total is 'True where the source wrote it as a total of others.';
