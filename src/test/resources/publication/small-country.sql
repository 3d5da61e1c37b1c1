-- A country of one region, two workbooks and three observations; every number invented.
insert into ref.area (code, level, valid_from) values ('000000000', 'COUNTRY', '-infinity');
insert into ref.area (code, level, parent_id, valid_from)
select '110000000', 'REGION', area_id, '-infinity' from ref.area where code = '000000000';
insert into ref.ministry (code) values ('EDUCATION');
insert into ref.name (entity, code, language, kind, name, folded) values
    ('AREA', '000000000', 'en', 'OFFICIAL', 'Republic of Kazakhstan', ''),
    ('AREA', '000000000', 'ru', 'OFFICIAL', 'Республика Казахстан', ''),
    ('AREA', '000000000', 'kk', 'OFFICIAL', 'Қазақстан Республикасы', ''),
    ('AREA', '110000000', 'en', 'OFFICIAL', 'Akmola region', ''),
    ('AREA', '110000000', 'ru', 'OFFICIAL', 'Акмолинская область', ''),
    ('AREA', '110000000', 'ru', 'SHORT', 'Акмолинская', ''),
    ('AREA', '110000000', 'kk', 'OFFICIAL', 'Ақмола облысы', ''),
    ('REPORTER', 'edu-11', 'en', 'OFFICIAL', 'Education department of Akmola region', ''),
    ('REPORTER', 'edu-11', 'ru', 'OFFICIAL', 'Управление образования Акмолинской области', ''),
    ('REPORTER', 'edu-11', 'kk', 'OFFICIAL', 'Ақмола облысының білім басқармасы', ''),
    ('SETTING', 'DD', 'en', 'OFFICIAL', 'Children''s home', ''),
    ('SETTING', 'DD', 'ru', 'OFFICIAL', 'Детский дом', ''),
    ('SETTING', 'DD', 'kk', 'OFFICIAL', 'Балалар үйі', ''),
    ('MEASURE', 'children', 'ru', 'OFFICIAL', 'Воспитанники', ''),
    ('DIMENSION', 'SEX:ALL', 'ru', 'OFFICIAL', 'Оба пола', ''),
    ('INSTITUTION', 'SYN-11-001', 'ru', 'OFFICIAL', 'Детский дом № 1', '');
insert into ref.reporter (code, kind, area_id, valid_from)
select 'edu-11', 'education', area_id, '-infinity' from ref.area where code = '110000000';
insert into ref.care_setting (code, class) values ('DD', 'INST');
insert into ref.child_category (code) values ('ALL');
insert into ref.measure (code, kind, unit) values ('children', 'STOCK', 'person');
insert into ref.sex (code) values ('ALL');
insert into ref.age_band (code) values ('ALL');
insert into ref.residence (code) values ('ALL');
insert into ref.disability (code) values ('ALL');
insert into ref.institution (code, valid_from) values ('SYN-11-001', '-infinity');
insert into ref.reported_unit (kind, label, scope_area) values
    ('INSTITUTION', 'ДД №1', '110000000'),
    ('AREA', 'Итого', '110000000');
insert into ref.resolution (unit_id, institution_id, score, by_whom, why)
select 1, institution_id, 1, 'matcher', 'name' from ref.institution;
insert into ref.resolution (unit_id, area_id, score, by_whom, why)
select 2, area_id, 1, 'matcher', 'name' from ref.area where code = '110000000';

insert into audit.run (job, who, why, started_at, ended_at, state, code_version, knowledge_hash) values
    ('nightly', 'timer', 'schedule', '2026-11-21 20:00+00', '2026-11-21 20:00:14+00', 'COMPLETED', '0.1.0', '4f1d9c0a7be2aa'),
    ('nightly', 'timer', 'schedule', '2026-11-22 20:00+00', '2026-11-22 20:00:05+00', 'COMPLETED', '0.1.0', '4f1d9c0a7be2aa');
insert into intake.submission (sha256, sender, file_name, received_at, state, return_code, edition, refusals, registered_run, decided_run) values
    (sha256('1'), 'edu-11', 'edu-11/list.xlsx', '2019-01-10 10:00+06', 'LOADED', 'organisation-list', '2018', '[]', 1, 1),
    (sha256('2'), 'edu-11', 'edu-11/list (1).xlsx', '2019-02-10 10:00+06', 'LOADED', 'organisation-list', '2018', '[]', 1, 1),
    (sha256('3'), 'edu-11', 'edu-11/<notes>.xlsx', '2019-02-11 10:00+06', 'REFUSED', null, null,
     '[{"rule":"F05","message":{"key":"publication.unclaimed-cells","arguments":{"cells":7}},"sheet":"Лист1","cell":"B7"}]', 1, 1);
insert into intake.delivery (sender, file_name, received_at, sha256, submission_id, run_id, is_duplicate) values
    ('edu-11', 'edu-11/list.xlsx', '2019-01-10 10:00+06', sha256('1'), 1, 1, false),
    ('edu-11', 'edu-11/list copy.xlsx', '2019-01-11 10:00+06', sha256('1'), 1, 1, true),
    ('edu-11', 'edu-11/list (1).xlsx', '2019-02-10 10:00+06', sha256('2'), 2, 1, false),
    ('edu-11', 'edu-11/<notes>.xlsx', '2019-02-11 10:00+06', sha256('3'), 3, 1, false);
insert into intake.slot (return_code, reporter, period_start, period_end) values
    ('organisation-list', 'edu-11', '2018-12-31', '2018-12-31');
insert into intake.submission_slot (submission_id, slot_id, state, observations) values (1, 1, 'LOADED', 3), (2, 1, 'LOADED', 3);
insert into intake.sheet_ledger (submission_id, sheet, sheet_name, non_empty, used, ignored, reported) values
    (1, 0, 'Лист1', 30, 20, 10, 0),
    (2, 0, 'Лист1', 30, 20, 10, 0),
    (3, 0, 'Лист1', 7, 0, 0, 7);
insert into warehouse.observation (
    period_end, period_start, submission_id, slot_id, unit_id, cell_row, cell_column, sheet, setting_id, category_id,
    measure_id, age_id, sex_id, residence_id, disability_id, basis, state, is_stated_total, value)
select '2018-12-31', '2018-12-31', submission, 1, unit, cell_row, 4, 0, 1, 1, 1, 1, 1, 1, 1, 'P', state::"char", is_total, value
from (values
    (1, 1, 6, 'R', false, 125),
    (1, 1, 7, 'E', false, null),
    (1, 2, 8, 'R', true, 125),
    (2, 1, 6, 'R', false, 126),
    (2, 1, 7, 'E', false, null),
    (2, 2, 8, 'R', true, 136)
) as cell (submission, unit, cell_row, state, is_total, value);
insert into warehouse.vintage (slot_id, submission_id, known_from, known_to) values
    (1, 1, '2019-01-10 10:00+06', '2019-02-10 10:00+06'),
    (1, 2, '2019-02-10 10:00+06', 'infinity');

insert into quality.finding (
    rule, subject, rule_version, severity, message, left_value, right_value, residual, slot_id, return_code, reporter,
    area_code, period_start, period_end, state, first_seen_run, last_seen_run)
values
    ('S01', 'organisation-list/edu-11/2018-12-31', 'v1', 'error', '{"key":"publication.title","arguments":{}}', 136, 126, 10, 1,
     'organisation-list', 'edu-11', '110000000', '2018-12-31', '2018-12-31', 'OPEN', 1, 1),
    ('C03', 'organisation-list/edu-11/2018-12-31/2', 'v1', 'query', '{"key":"publication.unclaimed-cells","arguments":{"cells":1}}', null, null, null,
     1, 'organisation-list', 'edu-11', '110000000', '2018-12-31', '2018-12-31', 'OPEN', 1, 1);
insert into quality.finding_cell (finding_id, role, submission_id, sheet, cell_row, cell_column) values
    (1, 'left', 2, 0, 8, 4), (1, 'right', 2, 0, 6, 4), (2, 'left', 2, 0, 7, 4);
insert into quality.assessment (run_id, rule, rule_version, slot_id, holds, broken) values (1, 'S01', 'v1', 1, 4, 1);

insert into quality.gap (
    comparison, comparison_version, area_code, period_start, period_end, measure_kind, unit, title, left_words, right_words,
    scenario, state, left_value, right_value, difference, explained, residual, first_seen_run, last_seen_run)
values
    ('list-movement', 'v1', '000000000', '2018-12-31', '2018-12-31', 'STOCK', 'children',
     '{"en":"List against movement","ru":"Список и движение","kk":"Тізім мен қозғалыс"}',
     '{"en":"List","ru":"Список","kk":"Тізім"}', '{"en":"Movement","ru":"Движение","kk":"Қозғалыс"}',
     null, 'ASSESSED', 126, 100, 26, 30, -4, 1, 1),
    ('published', 'v1', '000000000', null, null, 'STOCK', 'children',
     '{"en":"Published","ru":"Опубликовано","kk":"Жарияланған"}',
     '{"en":"Compendium","ru":"Сборник","kk":"Жинақ"}', '{"en":"Committee","ru":"Комитет","kk":"Комитет"}',
     '{"en":"If A.","ru":"Если А.","kk":"Егер А."}', 'ASSESSED', 20, 12, 8, 5, 3, 1, 1),
    ('list-movement', 'v1', '110000000', '2018-12-31', '2018-12-31', 'STOCK', 'children',
     '{"en":"List against movement","ru":"Список и движение","kk":"Тізім мен қозғалыс"}',
     '{"en":"List","ru":"Список","kk":"Тізім"}', '{"en":"Movement","ru":"Движение","kk":"Қозғалыс"}',
     null, 'ASSESSED', 126, 100, 26, 30, -4, 1, 1);
insert into quality.gap_component (gap_id, ordinal, code, basis, value, words) values
    (1, 1, 'coverage', 'MEASURED', 30, '{"en":"Coverage","ru":"Охват","kk":"Қамту"}'),
    (1, 2, 'unexplained', 'UNEXPLAINED', -4, '{"en":"Unexplained","ru":"Не объяснено","kk":"Түсіндірілмеген"}'),
    (2, 1, 'stock', 'PUBLISHED', 5, '{"en":"Shelters","ru":"Приюты","kk":"Баспаналар"}'),
    (2, 2, 'unexplained', 'UNEXPLAINED', 3, '{"en":"Unexplained","ru":"Не объяснено","kk":"Түсіндірілмеген"}');

insert into ref.published_source (code, title, publisher, is_primary) values ('S2', 'Orphanages', 'primeminister.kz', false);
insert into ref.published_figure (code, name_en, name_ru, name_kk, source, value_low, value_high, kind, unit, qualifier, settings, ministries, locator, note)
values
    ('F1', 'Share A', 'Доля А', 'Үлес А', 'S2', 82.4, 82.4, 'SHARE', '%', 'EXACT', '{}', '{}', '', ''),
    ('F2', 'Share B', 'Доля Б', 'Үлес Б', 'S2', 20, 30, 'SHARE', '%', 'APPROX', '{}', '{}', '', '');
insert into ref.claim (code, name_en, name_ru, name_kk, kind, operands, stated, rounding, unit, sense, source)
values ('CL01', 'Fell by 60 %', 'Сократилось на 60 %', '60 %-ға азайды', 'CHANGE_PCT', '{F1,F2}', 60, 10, '%', 'EXACT', 'S2');
insert into quality.verdict (claim, rule, rule_version, kind, stated, computed, verdict, unit, false_at_unit, run_id)
values ('CL01', 'P07', 'v1', 'CHANGE_PCT', 60, 58.8317, 'ROUNDED', 10, 1, 1);
insert into ref.figure_conflict (code, name_en, name_ru, name_kk, kind, figure_a, figure_b, status, note)
values ('CF01', 'A against B', 'А против Б', 'А және Б', 'SHARE', 'F1', 'F2', 'OPEN', '');
insert into quality.conflict (conflict, rule, rule_version, kind, figure_a, figure_b, difference, status, run_id)
values ('CF01', 'P10', 'v1', 'SHARE', 'F1', 'F2', 52.4, 'OPEN', 1);

-- two lists were owed for the end of 2018 and one came; of the quarter before nothing did
insert into ref.area (code, level, parent_id, valid_from)
select '150000000', 'REGION', area_id, '-infinity' from ref.area where code = '000000000';
insert into ref.name (entity, code, language, kind, name, folded) values
    ('AREA', '150000000', 'en', 'OFFICIAL', 'Aktobe region', ''),
    ('AREA', '150000000', 'ru', 'OFFICIAL', 'Актюбинская область', ''),
    ('AREA', '150000000', 'kk', 'OFFICIAL', 'Ақтөбе облысы', ''),
    ('REPORTER', 'edu-15', 'en', 'OFFICIAL', 'Education department of Aktobe region', ''),
    ('REPORTER', 'edu-15', 'ru', 'OFFICIAL', 'Управление образования Актюбинской области', ''),
    ('REPORTER', 'edu-15', 'kk', 'OFFICIAL', 'Ақтөбе облысының білім басқармасы', '');
insert into intake.slot (return_code, reporter, period_start, period_end) values
    ('organisation-list', 'edu-15', '2018-12-31', '2018-12-31');
insert into intake.expected_slot (
    slot_id, return_code, branch, reporter, seat, area_id, area_code, subject, period_start, period_end, due_on, received_at, state)
select slot_id, 'organisation-list', 'EDUCATION', reporter, reporter, area_id, code, '', day, day, day + 20, received_at, state
from (values
    (1, 'edu-11', '110000000', date '2018-12-31', timestamptz '2019-01-10 10:00+06', 'RECEIVED'),
    (2, 'edu-15', '150000000', date '2018-12-31', null, 'MISSING'),
    (null, 'edu-11', '110000000', date '2018-09-30', null, 'NOT_OPENED'),
    (null, 'edu-15', '150000000', date '2018-09-30', null, 'NOT_OPENED')
) as owed (slot_id, reporter, area, day, received_at, state)
join ref.area on area.code = owed.area;

-- what was refused is a finding too, and what one wrong cell breaks besides has its root
insert into quality.finding (
    rule, subject, rule_version, severity, message, left_value, right_value, residual, slot_id, return_code, reporter,
    area_code, period_start, period_end, state, first_seen_run, last_seen_run, root_cause)
values
    ('F05', 'edu-11/notes', 'v1', 'refuse', '{"key":"publication.unclaimed-cells","arguments":{"cells":7}}', null, null, null, null,
     null, 'edu-11', '110000000', null, null, 'OPEN', 1, 1, null),
    ('C01', 'organisation-list/edu-11/2018-12-31', 'v1', 'error', '{"key":"publication.title","arguments":{}}', 136, 126, 10, 1,
     'organisation-list', 'edu-11', '110000000', '2018-12-31', '2018-12-31', 'OPEN', 1, 1, 1);
-- a workbook of which one sheet was not loaded
insert into intake.submission (sha256, sender, file_name, received_at, state, return_code, edition, unmapped_cells, refusals, registered_run, decided_run)
values (sha256('4'), 'edu-11', 'edu-11/list with a letter.xlsx', '2019-01-05 10:00+06', 'LOADED', 'organisation-list', '2018', 2, '[]', 1, 1);
insert into intake.delivery (sender, file_name, received_at, sha256, submission_id, run_id, is_duplicate) values
    ('edu-11', 'edu-11/list with a letter.xlsx', '2019-01-05 10:00+06', sha256('4'), 4, 1, false);
insert into intake.sheet_ledger (submission_id, sheet, sheet_name, non_empty, used, ignored, reported) values
    (4, 0, 'Лист1', 32, 20, 10, 2);
