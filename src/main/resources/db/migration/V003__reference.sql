-- Dimensions. Codes are what people and files use; small integer keys are what facts use.
create table ref.area (
    area_id smallint generated always as identity primary key,
    code text not null,
    level text not null check (level in ('COUNTRY', 'REGION', 'DISTRICT')),
    parent_id smallint references ref.area,
    valid_from date not null,
    valid_to date not null default 'infinity',
    iso text,
    iso_old text,
    unique (code),
    check (valid_from <= valid_to)
);

create table ref.area_succession (
    predecessor_id smallint not null references ref.area,
    successor_id smallint not null references ref.area,
    effective date not null,
    primary key (predecessor_id, successor_id, effective)
);

create table ref.name (
    entity text not null check (entity in ('AREA', 'SETTING', 'CATEGORY', 'MEASURE', 'MINISTRY', 'SOURCE', 'REPORTER', 'INSTITUTION', 'DIMENSION')),
    code text not null,
    language text not null check (language in ('en', 'ru', 'kk')),
    kind text not null check (kind in ('OFFICIAL', 'SHORT', 'ALIAS', 'FORMER')),
    name text not null,
    folded text not null,
    valid_from date not null default '-infinity',
    valid_to date not null default 'infinity',
    primary key (entity, code, language, kind, name, valid_from)
);

create table ref.ministry (
    ministry_id smallint generated always as identity primary key,
    code text not null unique
);

create table ref.care_setting (
    setting_id smallint generated always as identity primary key,
    code text not null unique,
    class text not null,
    ministry_id smallint references ref.ministry,
    is_family_form boolean not null default false,
    is_residential boolean
);

create table ref.care_setting_member (
    group_id smallint not null references ref.care_setting,
    member_id smallint not null references ref.care_setting,
    primary key (group_id, member_id)
);

create table ref.child_category (
    category_id smallint generated always as identity primary key,
    code text not null unique
);

create table ref.measure (
    measure_id smallint generated always as identity primary key,
    code text not null unique,
    kind text not null check (kind in ('STOCK', 'FLOW', 'ORGANISATIONS', 'CAPACITY', 'POPULATION')),
    unit text not null
);

create table ref.sex (sex_id smallint generated always as identity primary key, code text not null unique);
create table ref.age_band (age_id smallint generated always as identity primary key, code text not null unique);
create table ref.residence (residence_id smallint generated always as identity primary key, code text not null unique);
create table ref.disability (disability_id smallint generated always as identity primary key, code text not null unique);

create table ref.reporter (
    reporter_id smallint generated always as identity primary key,
    code text not null unique,
    kind text not null,
    area_id smallint not null references ref.area,
    ministry_id smallint references ref.ministry,
    valid_from date not null,
    valid_to date not null default 'infinity'
);

create table ref.institution (
    institution_id int generated always as identity primary key,
    code text not null unique,
    bin text
);

create table ref.institution_state (
    institution_id int not null references ref.institution,
    valid_from date not null,
    valid_to date not null default 'infinity',
    setting_id smallint not null references ref.care_setting,
    area_id smallint not null references ref.area,
    locality text not null,
    capacity int,
    primary key (institution_id, valid_from)
);

create table ref.reported_unit (
    unit_id int generated always as identity primary key,
    kind text not null check (kind in ('INSTITUTION', 'AREA')),
    label text not null,
    bin text,
    locality text,
    scope_area text not null,
    unique nulls not distinct (kind, label, bin, locality, scope_area)
);

create table ref.resolution (
    unit_id int not null references ref.reported_unit,
    institution_id int references ref.institution,
    area_id smallint references ref.area,
    score numeric(4, 3) not null,
    known_from timestamptz not null default now(),
    known_to timestamptz not null default 'infinity',
    by_whom text not null,
    why text not null,
    primary key (unit_id, known_from),
    check ((institution_id is null) <> (area_id is null))
);
create unique index resolution_now on ref.resolution (unit_id) where known_to = 'infinity';
