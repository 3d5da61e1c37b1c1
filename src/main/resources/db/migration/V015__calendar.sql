-- What is owed, by whom and when; which of it came; and which reporter counts where two cover one area.
create table ref.holiday (
    day date primary key,
    name_en text not null,
    name_ru text not null,
    name_kk text not null,
    is_verified boolean not null
);
comment on table ref.holiday is 'Public holidays. Working days that a government moved elsewhere are not in it.';
comment on column ref.holiday.day is 'The day.';
comment on column ref.holiday.name_en is 'Name in English.';
comment on column ref.holiday.name_ru is 'Name in Russian.';
comment on column ref.holiday.name_kk is 'Name in Kazakh.';
comment on column ref.holiday.is_verified is 'False where the day was not checked against an official calendar.';

create function ref.working_days(after date, until date) returns int language sql stable parallel safe
return (
    select count(*)::int
    from generate_series(after::timestamp + interval '1 day', until::timestamp, interval '1 day') as one (day)
    where extract(isodow from one.day) < 6
      and not exists (select from ref.holiday where holiday.day = one.day::date)
);
comment on function ref.working_days is 'Working days after the one day up to and including the other; 0 where the other is not later.';

-- Reporters of one ministry in one region share a seat: when a department takes over, or two overlap, they owe one report.
create view ref.reporter_seat as
select
    reporter.reporter_id,
    reporter.code as reporter,
    reporter.kind,
    reporter.area_id,
    area.code as area_code,
    area.level = 'COUNTRY' as is_national,
    reporter.ministry_id,
    case when area.level = 'COUNTRY' then reporter.code else ministry.code end as branch,
    case when area.level = 'COUNTRY' then reporter.code else ministry.code || '-' || area.code end as seat,
    reporter.valid_from,
    reporter.valid_to
from ref.reporter
join ref.area using (area_id)
left join ref.ministry on ministry.ministry_id = reporter.ministry_id;
comment on view ref.reporter_seat is 'Reporters with the seat they share: one ministry''s reporters in one region owe one report between them. A national reporter has a seat of its own.';

create table intake.due (
    return_code text not null,
    entry smallint not null,
    reporter_kind text not null,
    step_months smallint not null check (step_months >= 0),
    is_period boolean not null,
    is_year_to_date boolean not null,
    is_per_institution boolean not null,
    settings text[] not null,
    first_day date not null,
    last_day date not null default 'infinity',
    within_days int not null,
    is_sent_yearly boolean not null,
    primary key (return_code, entry, reporter_kind)
);
comment on table intake.due is 'What is owed, as the files of the returns say: one row an entry and kind of reporter. Rewritten by each run.';
comment on column intake.due.return_code is 'The return.';
comment on column intake.due.entry is 'Position of the entry in its file, from 0.';
comment on column intake.due.reporter_kind is 'Kind of reporter that owes it.';
comment on column intake.due.step_months is 'Months from one round to the next; 0 where there is only one.';
comment on column intake.due.is_period is 'True where a slot is a period; false where it is a date.';
comment on column intake.due.is_year_to_date is 'True where each period begins on 1 January.';
comment on column intake.due.is_per_institution is 'True where it is owed for each institution.';
comment on column intake.due.settings is 'Care settings of the institutions that it is owed for; empty for all.';
comment on column intake.due.first_day is 'First day of the first period, or the first date.';
comment on column intake.due.last_day is 'Last day of the last period, or the last date; infinity until further notice.';
comment on column intake.due.within_days is 'Days within which it is owed.';
comment on column intake.due.is_sent_yearly is 'True where those days count from the end of the year.';

create view intake.calendar as
with horizon as materialized (
    select slot.return_code, max(slot.period_end) as last_end
    from intake.submission_slot
    join intake.slot using (slot_id)
    group by slot.return_code
),
counted as (
    select
        due.*,
        case
            when step_months = 0 then 0
            else greatest(0, 12 * (extract(year from least(due.last_day, horizon.last_end)) - extract(year from due.first_day))
                + extract(month from least(due.last_day, horizon.last_end)) - extract(month from due.first_day))::int
                / step_months
        end as steps,
        least(due.last_day, horizon.last_end) as until,
        due.first_day = (date_trunc('month', due.first_day) + interval '1 month - 1 day')::date as is_month_end
    from intake.due
    join horizon using (return_code)
),
dated as (
    select
        counted.*,
        case
            when not is_period and is_month_end
                then (date_trunc('month', first_day) + (step * step_months + 1) * interval '1 month' - interval '1 day')::date
            when not is_period then (first_day + step * step_months * interval '1 month')::date
            else (first_day + step * step_months * interval '1 month')::date
        end as first,
        case
            when is_period
                then (first_day + (step + 1) * greatest(step_months, 1) * interval '1 month' - interval '1 day')::date
        end as last
    from counted
    cross join lateral generate_series(0, steps) as step
),
round as materialized (
    select
        return_code, reporter_kind, is_per_institution, settings, within_days, is_sent_yearly,
        case when is_period and is_year_to_date then date_trunc('year', first)::date else first end as period_start,
        coalesce(last, first) as period_end
    from dated
    where coalesce(last, first) <= until
),
owing as (
    select
        round.return_code, round.period_start, round.period_end, round.is_per_institution, round.settings,
        seat.seat, seat.branch, seat.reporter, seat.valid_from, seat.area_id, seat.area_code, seat.ministry_id, seat.is_national,
        case
            when round.is_sent_yearly then (date_trunc('year', round.period_end) + interval '1 year - 1 day')::date + round.within_days
            else round.period_end + round.within_days
        end as due_on
    from round
    join ref.reporter_seat seat
        on seat.kind = round.reporter_kind
        and seat.valid_from <= round.period_end and seat.valid_to >= round.period_end
),
-- where two share a seat, the newest mandate owes
owed as materialized (
    select distinct on (return_code, period_start, period_end, seat) *
    from owing
    order by return_code, period_start, period_end, seat, valid_from desc, reporter
),
-- of an institution that was handed over or converted within the period, the last state counts
home as materialized (
    select distinct on (span.period_start, span.period_end, institution.institution_id)
        span.period_start, span.period_end, institution.code, institution.ministry_id, state.area_id, setting.code as setting
    from (select distinct period_start, period_end from owed) as span
    join ref.institution_state state on state.valid_from <= span.period_end and state.valid_to >= span.period_start
    join ref.institution
        on institution.institution_id = state.institution_id
        and institution.valid_from <= span.period_end and institution.valid_to >= span.period_start
    join ref.care_setting setting using (setting_id)
    order by span.period_start, span.period_end, institution.institution_id, state.valid_from desc
),
expected as (
    select owed.*, home.code as subject
    from owed
    join home using (period_start, period_end, area_id, ministry_id)
    where owed.is_per_institution
      and (owed.settings = '{}' or home.setting = any (owed.settings))
    union all
    select owed.*, ''
    from owed
    where not owed.is_per_institution
      and (owed.is_national or exists (
          select from home
          where home.period_start = owed.period_start and home.period_end = owed.period_end
            and home.area_id = owed.area_id and home.ministry_id = owed.ministry_id
            and (owed.settings = '{}' or home.setting = any (owed.settings))))
),
came as materialized (
    select
        slot.return_code, seat.seat, slot.subject, slot.period_start, slot.period_end,
        bool_or(submission_slot.state = 'LOADED') as is_loaded,
        min(submission.received_at) filter (where submission_slot.state = 'LOADED') as loaded_at,
        min(submission.received_at) as received_at,
        min(slot.slot_id) filter (where submission_slot.state = 'LOADED') as loaded_slot_id,
        min(slot.slot_id) as slot_id
    from intake.submission_slot
    join intake.slot using (slot_id)
    join intake.submission using (submission_id)
    join ref.reporter_seat seat on seat.reporter = slot.reporter
    group by slot.return_code, seat.seat, slot.subject, slot.period_start, slot.period_end
),
judged as (
    select
        expected.*,
        came.seat is not null as is_received,
        coalesce(came.is_loaded, false) as is_loaded,
        coalesce(came.loaded_at, came.received_at) as received_at,
        coalesce(came.loaded_slot_id, came.slot_id) as slot_id,
        10 * count(came.seat) over same_round >= count(*) over same_round as is_open
    from expected
    left join came using (return_code, seat, subject, period_start, period_end)
    window same_round as (partition by expected.return_code, expected.branch, expected.period_start, expected.period_end)
)
select
    return_code,
    branch,
    reporter,
    seat,
    area_id,
    area_code,
    subject,
    period_start,
    period_end,
    due_on,
    received_at,
    slot_id,
    case
        when is_loaded then 'RECEIVED'
        when is_received then 'REFUSED'
        when is_open then 'MISSING'
        else 'NOT_OPENED'
    end as state
from judged;
comment on view intake.calendar is 'What is owed, and what came of it: one row a return, seat of reporters, institution where it is owed for each, and period, up to the last period that anything came for. A round, which is a return, branch and period, is open once a tenth of it came. It depends on the data and the knowledge, never on the clock.';
comment on column intake.calendar.return_code is 'The return.';
comment on column intake.calendar.reporter is 'Reporter that owes it: the newest mandate of its seat.';
comment on column intake.calendar.seat is 'The seat that owes it; whoever shares it may send it.';
comment on column intake.calendar.area_id is 'Key of the reporter''s area.';
comment on column intake.calendar.area_code is 'Code of the reporter''s area.';
comment on column intake.calendar.subject is 'Institution that it is owed for; empty where it is owed by reporter.';
comment on column intake.calendar.period_start is 'First day of the period; the date of a stock.';
comment on column intake.calendar.period_end is 'Last day of the period; the date of a stock.';
comment on column intake.calendar.due_on is 'Last day on which it is in time.';
comment on column intake.calendar.received_at is 'When it came first, loaded submissions before refused ones.';
comment on column intake.calendar.slot_id is 'The slot that was filled, or refused; empty where nothing came.';
comment on column intake.calendar.branch is 'Ministry of the regional reporters, or the national reporter: with return and period it names a round.';
comment on column intake.calendar.state is 'RECEIVED; REFUSED, it came and could not be loaded; MISSING; NOT_OPENED, (nearly) nothing came of its round.';

create table intake.expected_slot (
    slot_id int unique references intake.slot,
    return_code text not null,
    branch text not null,
    reporter text not null,
    seat text not null,
    area_id smallint not null references ref.area,
    area_code text not null,
    subject text not null,
    period_start date not null,
    period_end date not null,
    due_on date not null,
    received_at timestamptz,
    state text not null check (state in ('RECEIVED', 'REFUSED', 'MISSING', 'NOT_OPENED')),
    primary key (return_code, seat, subject, period_start, period_end),
    check (state = 'NOT_OPENED' or slot_id is not null)
);
comment on table intake.expected_slot is 'The calendar as the last run found it, rewritten by each run that has something to do. A slot that did not come is here, and has no vintage and no observation.';
comment on column intake.expected_slot.slot_id is 'The slot: filled, refused, or still empty; none where its round is not open.';
comment on column intake.expected_slot.return_code is 'The return.';
comment on column intake.expected_slot.branch is 'Ministry of the regional reporters, or the national reporter: with return and period it names a round.';
comment on column intake.expected_slot.reporter is 'Reporter that owes it: the newest mandate of its seat.';
comment on column intake.expected_slot.seat is 'The seat that owes it; whoever shares it may send it.';
comment on column intake.expected_slot.area_id is 'Key of the reporter''s area.';
comment on column intake.expected_slot.area_code is 'Code of the reporter''s area.';
comment on column intake.expected_slot.subject is 'Institution that it is owed for; empty where it is owed by reporter.';
comment on column intake.expected_slot.period_start is 'First day of the period; the date of a stock.';
comment on column intake.expected_slot.period_end is 'Last day of the period; the date of a stock.';
comment on column intake.expected_slot.due_on is 'Last day on which it is in time.';
comment on column intake.expected_slot.received_at is 'When it came first, loaded submissions before refused ones; empty where nothing came.';
comment on column intake.expected_slot.state is 'RECEIVED; REFUSED, it came and could not be loaded; MISSING; NOT_OPENED, (nearly) nothing came of its round.';

-- Where two reporters share a seat and both sent, one of them counts: the newest mandate that holds on the date.
create view warehouse.counting_slot as
select distinct on (slot.return_code, coalesce(seat.seat, slot.reporter), slot.subject, slot.period_start, slot.period_end)
    slot.slot_id
from warehouse.vintage
join intake.slot using (slot_id)
left join ref.reporter_seat seat on seat.reporter = slot.reporter
where vintage.known_to = 'infinity'
order by
    slot.return_code, coalesce(seat.seat, slot.reporter), slot.subject, slot.period_start, slot.period_end,
    (seat.valid_from <= slot.period_end and seat.valid_to >= slot.period_end) desc,
    seat.valid_from desc, slot.reporter;
comment on view warehouse.counting_slot is 'Slots that count: where reporters share a seat and both filled a slot, that of the newest mandate.';

create view warehouse.counting_observation as
select current_observation.*
from warehouse.current_observation
join warehouse.counting_slot using (slot_id);
comment on view warehouse.counting_observation is 'Current observations without those of a reporter whose seat has a newer mandate that reported the same: what may be added over reporters.';
