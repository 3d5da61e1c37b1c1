-- Grain: one row per component of a gap.
-- marts ${marts}
create view mart.gap_component as

select
    component.gap_id,
    gap.comparison,
    gap.area_code,
    component.ordinal,
    component.code as component,
    component.words ->> 'en' as component_en,
    component.words ->> 'ru' as component_ru,
    component.words ->> 'kk' as component_kk,
    component.basis,
    component.value,
    component.scenario ->> 'en' as condition_en,
    component.scenario ->> 'ru' as condition_ru,
    component.scenario ->> 'kk' as condition_kk,
    component.missing,
    (select count(*) from quality.gap_cell cell where cell.gap_id = component.gap_id and cell.ordinal = component.ordinal)::int as cells
from quality.gap_component component
join quality.gap using (gap_id);

comment on view mart.gap_component is 'Named parts of gaps, in the order of the waterfall: from the right source''s value to the left one''s. The last is what stays unexplained.';
comment on column mart.gap_component.gap_id is 'The gap.';
comment on column mart.gap_component.comparison is 'Code of the comparison.';
comment on column mart.gap_component.area_code is 'Code of the area.';
comment on column mart.gap_component.ordinal is 'Order in the waterfall, from 1.';
comment on column mart.gap_component.component is 'Code of the component; unexplained is the residual.';
comment on column mart.gap_component.component_en is 'What it is, in English.';
comment on column mart.gap_component.component_ru is 'What it is, in Russian.';
comment on column mart.gap_component.component_kk is 'What it is, in Kazakh.';
comment on column mart.gap_component.basis is 'MEASURED in submitted cells, PUBLISHED, ASSUMED or ESTIMATED; UNEXPLAINED for the residual.';
comment on column mart.gap_component.value is 'Size in the unit of the gap; empty when something was missing.';
comment on column mart.gap_component.condition_en is 'The condition under which it may be read so, in English.';
comment on column mart.gap_component.condition_ru is 'The condition under which it may be read so, in Russian.';
comment on column mart.gap_component.condition_kk is 'The condition under which it may be read so, in Kazakh.';
comment on column mart.gap_component.missing is 'What was missing.';
comment on column mart.gap_component.cells is 'Number of cells it rests on.';
