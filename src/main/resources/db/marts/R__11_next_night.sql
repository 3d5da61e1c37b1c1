-- Grain: one row per schedule, of which there is one: its next night; none before the service has first run.
-- marts ${marts}
create view mart.next_night as

select
    execution_time as night,
    execution_time <= clock_timestamp() and not picked as is_overdue,
    picked as is_taken
from schedule.task
where task_name = 'night';

comment on view mart.next_night is 'When the next night is due, where the service runs the night.';
comment on column mart.next_night.night is 'The time it is due.';
comment on column mart.next_night.is_overdue is 'True where it should have begun and nobody has taken it: no service is up.';
comment on column mart.next_night.is_taken is 'True while an instance is at it.';
