-- What waits for a steward was kept as refused, slot by slot; its sender has done what is owed.
alter table intake.submission_slot drop constraint submission_slot_state_check;
alter table intake.submission_slot
    add constraint submission_slot_state_check check (state in ('LOADED', 'PENDING', 'REFUSED'));
comment on column intake.submission_slot.state is 'LOADED, PENDING (the submission waits for a steward), or REFUSED.';
comment on column intake.submission_slot.refusals is 'Why it was refused or waits: a list of rule, message, sheet, cell.';
update intake.submission_slot
set state = 'PENDING'
from intake.submission
where submission.submission_id = submission_slot.submission_id
  and submission.state = 'PENDING' and submission_slot.state = 'REFUSED';

alter table intake.expected_slot drop constraint expected_slot_state_check;
alter table intake.expected_slot
    add constraint expected_slot_state_check check (state in ('RECEIVED', 'PENDING', 'REFUSED', 'MISSING', 'NOT_OPENED'));
comment on column intake.expected_slot.slot_id is 'The slot: filled, waiting, refused, or still empty; none where its round is not open.';
comment on column intake.expected_slot.state is 'RECEIVED; PENDING, it came and waits for a steward; REFUSED, it came and could not be loaded; MISSING; NOT_OPENED, (nearly) nothing came of its round.';

-- As before, but what waits is told apart. A slot that one workbook waits for and another was refused for waits.
create or replace view intake.calendar as
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
        bool_or(submission_slot.state = 'PENDING') as is_pending,
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
        coalesce(came.is_pending, false) as is_pending,
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
        when is_pending then 'PENDING'
        when is_received then 'REFUSED'
        when is_open then 'MISSING'
        else 'NOT_OPENED'
    end as state
from judged;
comment on column intake.calendar.slot_id is 'The slot that was filled, waits, or was refused; empty where nothing came.';
comment on column intake.calendar.state is 'RECEIVED; PENDING, it came and waits for a steward; REFUSED, it came and could not be loaded; MISSING; NOT_OPENED, (nearly) nothing came of its round.';

-- The table is rewritten by each run that has something to do; until then it says what the view says.
update intake.expected_slot
set state = 'PENDING'
where state = 'REFUSED'
  and exists (
      select from intake.submission_slot
      join intake.slot using (slot_id)
      join ref.reporter_seat seat on seat.reporter = slot.reporter
      where submission_slot.state = 'PENDING'
        and slot.return_code = expected_slot.return_code and seat.seat = expected_slot.seat
        and slot.subject = expected_slot.subject and slot.period_start = expected_slot.period_start
        and slot.period_end = expected_slot.period_end);
