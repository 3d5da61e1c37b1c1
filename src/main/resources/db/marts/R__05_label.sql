-- Grain: one row per area, care setting, child category, measure, ministry, source, reporter, institution or dimension value.
-- marts ${marts}
create view mart.label as

with newest as (
    select distinct on (entity, code, language, kind)
        entity,
        code,
        language,
        kind,
        name
    from ref.name
    where kind in ('OFFICIAL', 'SHORT')
    order by entity, code, language, kind, valid_to desc, valid_from desc
),

labels as (
    select
        entity,
        code,
        max(name) filter (where language = 'en' and kind = 'OFFICIAL') as en,
        max(name) filter (where language = 'en' and kind = 'SHORT') as short_en,
        max(name) filter (where language = 'ru' and kind = 'OFFICIAL') as ru,
        max(name) filter (where language = 'ru' and kind = 'SHORT') as short_ru,
        max(name) filter (where language = 'kk' and kind = 'OFFICIAL') as kk,
        max(name) filter (where language = 'kk' and kind = 'SHORT') as short_kk
    from newest
    group by entity, code
)

select
    entity,
    code,
    coalesce(en, ru, kk) as en,
    coalesce(ru, kk, en) as ru,
    coalesce(kk, ru, en) as kk,
    coalesce(short_en, en, short_ru, ru, kk) as short_en,
    coalesce(short_ru, ru, short_kk, kk, en) as short_ru,
    coalesce(short_kk, kk, short_ru, ru, en) as short_kk
from labels;

comment on view mart.label is 'Official names of everything that has a code, newest validity. Join it for a language that a mart does not give.';
comment on column mart.label.entity is 'What is named: AREA, SETTING, CATEGORY, MEASURE, MINISTRY, SOURCE, REPORTER, INSTITUTION or DIMENSION.';
comment on column mart.label.code is 'Code, as the columns …_code of the other marts give it.';
comment on column mart.label.en is 'Name in English; another language where there is none.';
comment on column mart.label.ru is 'Name in Russian; another language where there is none.';
comment on column mart.label.kk is 'Name in Kazakh; another language where there is none.';
comment on column mart.label.short_en is 'Short name in English; the official one where there is none.';
comment on column mart.label.short_ru is 'Short name in Russian; the official one where there is none.';
comment on column mart.label.short_kk is 'Short name in Kazakh; the official one where there is none.';
