-- Grain: one row per installation: its last night that ended well; none before the first.
-- marts ${marts}
create view mart.last_good_night as

select
    run_id,
    night,
    started_at,
    ended_at
from audit.run
where state = 'COMPLETED'
    and job = 'nightly'
    and not (who = 'schedule' and night is null) -- late files
order by ended_at desc
limit 1;

comment on view mart.last_good_night is 'The last night that ended well, whether the service, cron or a person asked for it. Late files are no night.';
comment on column mart.last_good_night.run_id is 'Number of its run.';
comment on column mart.last_good_night.night is 'The time it was due; empty where the service did not ask for it.';
comment on column mart.last_good_night.started_at is 'When it started.';
comment on column mart.last_good_night.ended_at is 'When it ended.';
