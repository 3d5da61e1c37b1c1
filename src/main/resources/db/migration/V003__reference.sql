-- Dimensions. Codes are what people and files use; small integer keys are what facts use. The tables mirror the files
-- under jobs/reference/ and are written by loading them; reported_unit and resolution grow with the submissions.

create table ref.area (
    area_id smallint generated always as identity primary key,
    code text not null unique check (code ~ '^[0-9]{9}$'),
    level text not null check (level in ('COUNTRY', 'REGION', 'DISTRICT')),
    parent_id smallint references ref.area,
    valid_from date not null,
    valid_to date not null default 'infinity',
    iso text,
    iso_old text,
    constraint area_exists_forwards check (valid_from <= valid_to),
    constraint only_the_country_has_no_parent check ((level = 'COUNTRY') = (parent_id is null))
);
comment on table ref.area is 'Territorial units of the country with their validity. Codes are those of the classifier KATO; 000000000 is the country.';
comment on column ref.area.area_id is 'Key that facts use; stays the same for a code.';
comment on column ref.area.code is 'Nine digits of the classifier.';
comment on column ref.area.level is 'Height in the hierarchy.';
comment on column ref.area.parent_id is 'The unit above; null for the country.';
comment on column ref.area.valid_from is 'First day; -infinity where it is not known.';
comment on column ref.area.valid_to is 'Last day; infinity while it exists.';
comment on column ref.area.iso is 'Code of ISO 3166-2 since November 2022.';
comment on column ref.area.iso_old is 'Code of ISO 3166-2 before, in letters.';

create table ref.area_succession (
    predecessor_id smallint not null references ref.area,
    successor_id smallint not null references ref.area,
    effective date not null,
    primary key (predecessor_id, successor_id, effective)
);
comment on table ref.area_succession is 'Whose territory went to whom, and when. An area that only became smaller succeeds itself.';
comment on column ref.area_succession.predecessor_id is 'The area before.';
comment on column ref.area_succession.successor_id is 'The area after.';
comment on column ref.area_succession.effective is 'First day of the new order.';

create table ref.name (
    entity text not null check (entity in ('AREA', 'SETTING', 'CATEGORY', 'MEASURE', 'MINISTRY', 'SOURCE', 'REPORTER', 'INSTITUTION', 'DIMENSION')),
    code text not null,
    language text not null check (language in ('en', 'ru', 'kk')),
    kind text not null check (kind in ('OFFICIAL', 'SHORT', 'ALIAS', 'FORMER')),
    name text not null,
    folded text not null,
    valid_from date not null default '-infinity',
    valid_to date not null default 'infinity',
    primary key (entity, code, language, kind, name, valid_from),
    constraint name_is_used_forwards check (valid_from <= valid_to)
);
comment on table ref.name is 'Names of everything that has a code, by language and validity. The form in which names are compared is kept beside them.';
comment on column ref.name.entity is 'What is named.';
comment on column ref.name.code is 'Its code; for DIMENSION dimension and value, SEX:F.';
comment on column ref.name.language is 'Language of the name.';
comment on column ref.name.kind is 'Standing of the name.';
comment on column ref.name.name is 'The name.';
comment on column ref.name.folded is 'The name with look-alike letters, quotes, dots and case levelled: for matching only.';
comment on column ref.name.valid_from is 'First day of the name.';
comment on column ref.name.valid_to is 'Last day of the name.';

create table ref.ministry (
    ministry_id smallint generated always as identity primary key,
    code text not null unique
);
comment on table ref.ministry is 'Ministries and agencies that supervise care settings or send figures.';
comment on column ref.ministry.ministry_id is 'Key.';
comment on column ref.ministry.code is 'Code.';

create table ref.care_setting (
    setting_id smallint generated always as identity primary key,
    code text not null unique,
    class text not null,
    ministry_id smallint references ref.ministry,
    is_family_form boolean not null default false,
    counts_families boolean not null default false,
    is_placement boolean not null default true,
    is_residential boolean,
    residential text,
    hypothesis_committee text,
    hypothesis_compendium text,
    hypothesis_residential text
);
comment on table ref.care_setting is 'Kinds of care, groups of them that some forms count in one column, and family forms.';
comment on column ref.care_setting.setting_id is 'Key that facts use; stays the same for a code.';
comment on column ref.care_setting.code is 'Code; ALL is "not split by setting".';
comment on column ref.care_setting.class is 'International reading: INST institutional, SGH small group home, TEMP temporary, EXCL shown apart, DAY not overnight; of a family form KINSHIP_OR_OTHER_FAMILY, FOSTER, PERMANENT_EXIT, NOT_A_PLACEMENT.';
comment on column ref.care_setting.ministry_id is 'Supervising ministry.';
comment on column ref.care_setting.is_family_form is 'A way of placing a child in a family, not an institution.';
comment on column ref.care_setting.counts_families is 'Sources count families, not children.';
comment on column ref.care_setting.is_placement is 'False where the child stays on an institution''s roll.';
comment on column ref.care_setting.is_residential is 'Counts as residential care in international reading; null where it depends or does not apply.';
comment on column ref.care_setting.residential is 'How it counts: YES, POINT_STOCK, UNDER_18, OVERNIGHT, WITHOUT_PARENT, APART, NO.';
comment on column ref.care_setting.hypothesis_committee is 'Working hypothesis, never shown as fact: inside the Committee''s published count (y, n, ?).';
comment on column ref.care_setting.hypothesis_compendium is 'Working hypothesis, never shown as fact: inside the national compendium''s count.';
comment on column ref.care_setting.hypothesis_residential is 'Working hypothesis, never shown as fact: counts as residential care for TransMonEE.';

create table ref.care_setting_member (
    group_id smallint not null references ref.care_setting,
    member_id smallint not null references ref.care_setting,
    primary key (group_id, member_id),
    constraint group_is_not_its_own_member check (group_id <> member_id)
);
comment on table ref.care_setting_member is 'Settings that a group of settings stands for.';
comment on column ref.care_setting_member.group_id is 'The group.';
comment on column ref.care_setting_member.member_id is 'A member.';

create table ref.child_category (
    category_id smallint generated always as identity primary key,
    code text not null unique
);
comment on table ref.child_category is 'Categories of children; they overlap.';
comment on column ref.child_category.category_id is 'Key that facts use; stays the same for a code.';
comment on column ref.child_category.code is 'Code; ALL is "not split by category".';

create table ref.measure (
    measure_id smallint generated always as identity primary key,
    code text not null unique,
    kind text not null check (kind in ('STOCK', 'FLOW', 'ORGANISATIONS', 'CAPACITY', 'POPULATION')),
    unit text not null
);
comment on table ref.measure is 'What values count.';
comment on column ref.measure.measure_id is 'Key that facts use; stays the same for a code.';
comment on column ref.measure.code is 'Code.';
comment on column ref.measure.kind is 'Nature of the measure; a stock and a flow are never added.';
comment on column ref.measure.unit is 'Unit of its values.';

create table ref.sex (
    sex_id smallint generated always as identity primary key,
    code text not null unique
);
comment on table ref.sex is 'Sexes.';
comment on column ref.sex.sex_id is 'Key that facts use; stays the same for a code.';
comment on column ref.sex.code is 'Code; ALL is "not split".';

create table ref.age_band (
    age_id smallint generated always as identity primary key,
    code text not null unique
);
comment on table ref.age_band is 'Age bands.';
comment on column ref.age_band.age_id is 'Key that facts use; stays the same for a code.';
comment on column ref.age_band.code is 'Code; ALL is "not split".';

create table ref.residence (
    residence_id smallint generated always as identity primary key,
    code text not null unique
);
comment on table ref.residence is 'Urban and rural.';
comment on column ref.residence.residence_id is 'Key that facts use; stays the same for a code.';
comment on column ref.residence.code is 'Code; ALL is "not split".';

create table ref.disability (
    disability_id smallint generated always as identity primary key,
    code text not null unique
);
comment on table ref.disability is 'With disability or not split.';
comment on column ref.disability.disability_id is 'Key that facts use; stays the same for a code.';
comment on column ref.disability.code is 'Code; ALL is "not split".';

create table ref.source (
    source_id smallint generated always as identity primary key,
    code text not null unique,
    return_code text not null,
    reporter_kind text not null
);
comment on table ref.source is 'Sources of submitted figures.';
comment on column ref.source.source_id is 'Key.';
comment on column ref.source.code is 'Code.';
comment on column ref.source.return_code is 'The return that its figures come in.';
comment on column ref.source.reporter_kind is 'The kind of reporters that send it.';

create table ref.source_coverage (
    source_id smallint not null references ref.source,
    kind text not null check (kind in ('SETTING', 'MINISTRY', 'CATEGORY')),
    value text not null,
    primary key (source_id, kind, value)
);
comment on table ref.source_coverage is 'What a source claims to count.';
comment on column ref.source_coverage.source_id is 'The source.';
comment on column ref.source_coverage.kind is 'In which respect.';
comment on column ref.source_coverage.value is 'Code of a care setting, ministry or child category.';

create table ref.reporter (
    reporter_id smallint generated always as identity primary key,
    code text not null unique,
    kind text not null,
    area_id smallint not null references ref.area,
    ministry_id smallint references ref.ministry,
    valid_from date not null,
    valid_to date not null default 'infinity',
    constraint mandate_runs_forwards check (valid_from <= valid_to)
);
comment on table ref.reporter is 'Departments that owe and send submissions.';
comment on column ref.reporter.reporter_id is 'Key.';
comment on column ref.reporter.code is 'Code, the sender of a submission.';
comment on column ref.reporter.kind is 'education, health, labour, committee, compendium, statistics.';
comment on column ref.reporter.area_id is 'Its area.';
comment on column ref.reporter.ministry_id is 'Its ministry.';
comment on column ref.reporter.valid_from is 'First day of its mandate; it also reports on periods that began before.';
comment on column ref.reporter.valid_to is 'Last day of its mandate.';

create table ref.institution (
    institution_id int generated always as identity primary key,
    code text not null unique,
    bin text check (bin ~ '^[0-9]{12}$'),
    ministry_id smallint references ref.ministry,
    valid_from date not null,
    valid_to date not null default 'infinity',
    constraint institution_exists_forwards check (valid_from <= valid_to)
);
comment on table ref.institution is 'The register of institutions. What may change of them is in institution_state.';
comment on column ref.institution.institution_id is 'Key; stays the same for a code.';
comment on column ref.institution.code is 'Code of the register.';
comment on column ref.institution.bin is 'Business identification number: an attribute, not the key.';
comment on column ref.institution.ministry_id is 'Supervising ministry.';
comment on column ref.institution.valid_from is 'Day of its opening; -infinity where it is not known.';
comment on column ref.institution.valid_to is 'Last day it was open.';

create table ref.institution_state (
    institution_id int not null references ref.institution,
    valid_from date not null,
    valid_to date not null default 'infinity',
    setting_id smallint not null references ref.care_setting,
    area_id smallint not null references ref.area,
    locality text not null,
    capacity int,
    primary key (institution_id, valid_from),
    constraint state_lasts_forwards check (valid_from <= valid_to)
);
comment on table ref.institution_state is 'What an institution was, state after state; names are in ref.name.';
comment on column ref.institution_state.institution_id is 'The institution.';
comment on column ref.institution_state.valid_from is 'First day of the state.';
comment on column ref.institution_state.valid_to is 'Last day of the state.';
comment on column ref.institution_state.setting_id is 'Care setting.';
comment on column ref.institution_state.area_id is 'Area that it belongs to.';
comment on column ref.institution_state.locality is 'Place as the register writes it.';
comment on column ref.institution_state.capacity is 'Places.';

create table ref.institution_event (
    institution_id int not null references ref.institution,
    event_date date not null,
    kind text not null check (kind in ('OPENED', 'CLOSED', 'RENAMED', 'CONVERTED', 'MOVED', 'HANDED_OVER', 'BOUNDARY')),
    setting_after text,
    area_after text,
    locality_after text,
    successor text,
    order_reference text,
    primary key (institution_id, event_date, kind)
);
comment on table ref.institution_event is 'Changes in the register: what happened, when, by which order.';
comment on column ref.institution_event.institution_id is 'The institution.';
comment on column ref.institution_event.event_date is 'First day of the change.';
comment on column ref.institution_event.kind is 'What happened.';
comment on column ref.institution_event.setting_after is 'Care setting after a conversion.';
comment on column ref.institution_event.area_after is 'Area after a hand-over or a change of boundaries.';
comment on column ref.institution_event.locality_after is 'Place after a move.';
comment on column ref.institution_event.successor is 'Code of the institution that took over.';
comment on column ref.institution_event.order_reference is 'Order that the change rests on.';

create table ref.published_source (
    published_source_id smallint generated always as identity primary key,
    code text not null unique,
    title text not null,
    publisher text not null,
    issued text,
    quoted_in text,
    is_primary boolean not null
);
comment on table ref.published_source is 'Publications that figures are taken from.';
comment on column ref.published_source.published_source_id is 'Key.';
comment on column ref.published_source.code is 'Code.';
comment on column ref.published_source.title is 'Title.';
comment on column ref.published_source.publisher is 'Publisher.';
comment on column ref.published_source.issued is 'Date of issue as far as it is known.';
comment on column ref.published_source.quoted_in is 'Code of the publication it is quoted from.';
comment on column ref.published_source.is_primary is 'The body that counted speaks itself.';

create table ref.published_figure (
    published_figure_id smallint generated always as identity primary key,
    code text not null unique,
    name_en text not null,
    name_ru text not null,
    name_kk text not null,
    source text not null references ref.published_source (code),
    value_low numeric,
    value_high numeric,
    kind text not null check (kind in ('STOCK', 'FLOW', 'SHARE', 'RATE', 'FACTOR', 'COST', 'ORG_COUNT', 'UNKNOWN')),
    unit text not null,
    qualifier text not null check (qualifier in ('EXACT', 'APPROX', 'AT_LEAST', 'AT_MOST', 'ROUNDED')),
    as_of date,
    period_start date,
    period_end date,
    area text,
    category text,
    settings text[] not null,
    ministries text[] not null,
    locator text not null,
    note text not null,
    constraint figure_has_a_bound check (value_low is not null or value_high is not null),
    constraint figure_bounds_are_in_order check (value_low <= value_high)
);
comment on table ref.published_figure is 'Published figures with what their sources say of them, and nothing that they do not.';
comment on column ref.published_figure.published_figure_id is 'Key.';
comment on column ref.published_figure.code is 'Code.';
comment on column ref.published_figure.name_en is 'Name in English.';
comment on column ref.published_figure.name_ru is 'Name in Russian.';
comment on column ref.published_figure.name_kk is 'Name in Kazakh.';
comment on column ref.published_figure.source is 'Publication.';
comment on column ref.published_figure.value_low is 'Lower bound; equal to the upper one where the figure is one number.';
comment on column ref.published_figure.value_high is 'Upper bound; null where there is none.';
comment on column ref.published_figure.kind is 'Nature of the figure; UNKNOWN enters no sum outside a named scenario.';
comment on column ref.published_figure.unit is 'Unit.';
comment on column ref.published_figure.qualifier is 'How exactly it is meant.';
comment on column ref.published_figure.as_of is 'Date of a stock where it is stated.';
comment on column ref.published_figure.period_start is 'First day of the period that it covers or lies in.';
comment on column ref.published_figure.period_end is 'Last day of it; null where it is not stated.';
comment on column ref.published_figure.area is 'Code of the area; null where it is not stated.';
comment on column ref.published_figure.category is 'Code of the child category; null where it is not stated.';
comment on column ref.published_figure.settings is 'Care settings that the source names; empty where it does not say.';
comment on column ref.published_figure.ministries is 'Ministries that the source names; empty where it does not say.';
comment on column ref.published_figure.locator is 'Page or note.';
comment on column ref.published_figure.note is 'What a reader must know of it.';

create table ref.claim (
    claim_id smallint generated always as identity primary key,
    code text not null unique,
    name_en text not null,
    name_ru text not null,
    name_kk text not null,
    kind text not null check (kind in ('CHANGE_PCT', 'FACTOR', 'RATIO', 'SUM')),
    operands text[] not null,
    stated numeric not null,
    rounding numeric not null,
    unit text not null,
    sense text not null,
    source text not null references ref.published_source (code),
    stated_figure text references ref.published_figure (code)
);
comment on table ref.claim is 'Published statements that can be computed from published figures.';
comment on column ref.claim.claim_id is 'Key.';
comment on column ref.claim.code is 'Code.';
comment on column ref.claim.name_en is 'The statement in English.';
comment on column ref.claim.name_ru is 'The statement in Russian.';
comment on column ref.claim.name_kk is 'The statement in Kazakh.';
comment on column ref.claim.kind is 'What is computed.';
comment on column ref.claim.operands is 'Codes of the figures: from and to, dividend and divisor, or the terms of a sum.';
comment on column ref.claim.stated is 'What the source states.';
comment on column ref.claim.rounding is 'The claim''s own unit of rounding.';
comment on column ref.claim.unit is 'Unit of the statement; % multiplies a ratio by a hundred.';
comment on column ref.claim.sense is 'EXACT, or AT_LEAST for a lower bound.';
comment on column ref.claim.source is 'Publication.';
comment on column ref.claim.stated_figure is 'The figure that states it.';

create table ref.figure_conflict (
    figure_conflict_id smallint generated always as identity primary key,
    code text not null unique,
    name_en text not null,
    name_ru text not null,
    name_kk text not null,
    kind text not null,
    figure_a text not null references ref.published_figure (code),
    figure_b text not null references ref.published_figure (code),
    status text not null,
    note text not null
);
comment on table ref.figure_conflict is 'Published figures that do not go together: to be asked about, no findings.';
comment on column ref.figure_conflict.figure_conflict_id is 'Key.';
comment on column ref.figure_conflict.code is 'Code.';
comment on column ref.figure_conflict.name_en is 'The conflict in English.';
comment on column ref.figure_conflict.name_ru is 'The conflict in Russian.';
comment on column ref.figure_conflict.name_kk is 'The conflict in Kazakh.';
comment on column ref.figure_conflict.kind is 'SHARE, REPEATED_NUMERAL or VALUE.';
comment on column ref.figure_conflict.figure_a is 'One figure.';
comment on column ref.figure_conflict.figure_b is 'The other.';
comment on column ref.figure_conflict.status is 'OPEN until somebody has answered.';
comment on column ref.figure_conflict.note is 'What is known of it.';

create table ref.reported_unit (
    unit_id int generated always as identity primary key,
    kind text not null check (kind in ('INSTITUTION', 'AREA')),
    label text not null,
    bin text,
    locality text,
    scope_area text not null,
    unique nulls not distinct (kind, label, bin, locality, scope_area)
);
comment on table ref.reported_unit is 'Organisations and areas as senders wrote them.';
comment on column ref.reported_unit.unit_id is 'Key that facts use.';
comment on column ref.reported_unit.kind is 'What it can resolve to.';
comment on column ref.reported_unit.label is 'The name as written.';
comment on column ref.reported_unit.bin is 'The BIN as written.';
comment on column ref.reported_unit.locality is 'The place as written; for an area below a region, that region''s label.';
comment on column ref.reported_unit.scope_area is 'Code of the area that the submission speaks of.';

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
    constraint resolution_is_one_institution_or_one_area check ((institution_id is null) <> (area_id is null)),
    constraint resolution_holds_forwards check (known_from <= known_to)
);
comment on table ref.resolution is 'What a reported unit means, with the history of that knowledge. The row with an open end is the current one.';
comment on column ref.resolution.unit_id is 'The reported unit.';
comment on column ref.resolution.institution_id is 'The institution it means.';
comment on column ref.resolution.area_id is 'The area it means.';
comment on column ref.resolution.score is 'Likeness between 0 and 1.';
comment on column ref.resolution.known_from is 'From when this was what we knew.';
comment on column ref.resolution.known_to is 'Until when; infinity while it is.';
comment on column ref.resolution.by_whom is 'matcher, or the person who answered.';
comment on column ref.resolution.why is 'What it rests on.';
create unique index resolution_now on ref.resolution (unit_id) where known_to = 'infinity';
create index resolution_of_institution on ref.resolution (institution_id) where institution_id is not null;

create table ref.loaded (
    only_row boolean primary key default true check (only_row),
    hash text not null,
    loaded_at timestamptz not null default now()
);
comment on table ref.loaded is 'Which reference data the tables hold.';
comment on column ref.loaded.only_row is 'There is one row.';
comment on column ref.loaded.hash is 'SHA-256 of the files that they were read from.';
comment on column ref.loaded.loaded_at is 'When.';
