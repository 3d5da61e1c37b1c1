-- Grain: one row per return, reporters of one ministry and region, institution where it is owed for each, and period.
-- marts ${marts}
create view mart.expected_slot as

select
    expected.return_code,
    coalesce(title.en, expected.return_code) as return_en,
    coalesce(title.ru, expected.return_code) as return_ru,
    coalesce(title.kk, expected.return_code) as return_kk,
    expected.reporter,
    label.en as reporter_en,
    label.ru as reporter_ru,
    label.kk as reporter_kk,
    expected.area_code,
    expected.branch,
    expected.subject,
    expected.period_start,
    expected.period_end,
    expected.due_on,
    expected.received_at,
    expected.state
from intake.expected_slot expected
left join mart.sentence title on title.key = 'return.' || expected.return_code
left join mart.label on label.entity = 'REPORTER' and label.code = expected.reporter;

comment on view mart.expected_slot is 'What reporters owe, and what came of it. A round, which is a return, branch and period, is open once a tenth of it came.';
comment on column mart.expected_slot.return_code is 'The return that is owed.';
comment on column mart.expected_slot.return_en is 'Title of the return in English.';
comment on column mart.expected_slot.return_ru is 'Title of the return in Russian.';
comment on column mart.expected_slot.return_kk is 'Title of the return in Kazakh.';
comment on column mart.expected_slot.reporter is 'Code of the reporter that owes it; where two departments cover one region, the newest mandate owes, and either may send.';
comment on column mart.expected_slot.reporter_en is 'The reporter in English.';
comment on column mart.expected_slot.reporter_ru is 'The reporter in Russian.';
comment on column mart.expected_slot.reporter_kk is 'The reporter in Kazakh.';
comment on column mart.expected_slot.area_code is 'Code of the reporter''s area; 000000000 is the country.';
comment on column mart.expected_slot.branch is 'Code of the ministry of regional reporters, or of the national reporter.';
comment on column mart.expected_slot.subject is 'Code of the institution that it is owed for; empty where it is owed by reporter.';
comment on column mart.expected_slot.period_start is 'First day of the period; the date of a stock.';
comment on column mart.expected_slot.period_end is 'Last day of the period; the date of a stock.';
comment on column mart.expected_slot.due_on is 'Last day on which it is in time.';
comment on column mart.expected_slot.received_at is 'When it was first received; empty where it was not.';
comment on column mart.expected_slot.state is 'RECEIVED; PENDING, it came and waits for a steward; REFUSED, it came and could not be loaded; MISSING; NOT_OPENED, (nearly) nothing came of its round.';
