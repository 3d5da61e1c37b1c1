-- Grain: one row per reported label, time in which it means one thing, and state of knowledge.
-- marts ${marts}
create view mart.resolution as

select
    unit.label as written,
    unit.locality,
    unit.scope_area as area_code,
    coalesce(institution.code, area.code) as means,
    coalesce(home.en, place.en) as means_en,
    coalesce(home.ru, place.ru) as means_ru,
    coalesce(home.kk, place.kk) as means_kk,
    resolution.valid_from,
    resolution.valid_to,
    resolution.score as likeness,
    resolution.by_whom,
    resolution.why,
    resolution.known_from,
    resolution.known_to
from ref.resolution
join ref.reported_unit unit using (unit_id)
left join ref.institution using (institution_id)
left join ref.area using (area_id)
left join mart.label home on home.entity = 'INSTITUTION' and home.code = institution.code
left join mart.label place on place.entity = 'AREA' and place.code = area.code;

comment on view mart.resolution is 'What reported labels mean, who says so, and what was known before. Filter known_to = infinity for what holds now.';
comment on column mart.resolution.written is 'The label as written.';
comment on column mart.resolution.locality is 'The place as written; for a district, the label of its region.';
comment on column mart.resolution.area_code is 'Code of the area that the report speaks of.';
comment on column mart.resolution.means is 'Code of the institution or area.';
comment on column mart.resolution.means_en is 'Its name in English; another language where there is none.';
comment on column mart.resolution.means_ru is 'Its name in Russian; another language where there is none.';
comment on column mart.resolution.means_kk is 'Its name in Kazakh; another language where there is none.';
comment on column mart.resolution.valid_from is 'First reporting day on which the label means it.';
comment on column mart.resolution.valid_to is 'Last reporting day on which the label means it.';
comment on column mart.resolution.likeness is 'Likeness; 1 for a number of the register or a steward''s answer.';
comment on column mart.resolution.by_whom is 'Who says so: a steward, or the matcher.';
comment on column mart.resolution.why is 'Why.';
comment on column mart.resolution.known_from is 'When it became known.';
comment on column mart.resolution.known_to is 'When other knowledge took its place.';
