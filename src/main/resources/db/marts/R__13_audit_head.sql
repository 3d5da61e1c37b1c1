-- Grain: one row per chain of deeds, of which there is one: the last deed of it.
-- marts ${marts}
create view mart.audit_head as

select
    action_id,
    at,
    encode(hash, 'hex') as hash,
    action_id || ':' || encode(hash, 'hex') as head
from audit.action
order by action_id desc
limit 1;

comment on view mart.audit_head is 'How far the audit of deeds is. Kept outside, the head shows later whether anything before it was changed; none before the first deed.';
comment on column mart.audit_head.action_id is 'Number of the last deed.';
comment on column mart.audit_head.at is 'When it was done.';
comment on column mart.audit_head.hash is 'Its hash, which rests on those of all before it.';
comment on column mart.audit_head.head is 'Both, as sanaq audit verify --head takes them.';
