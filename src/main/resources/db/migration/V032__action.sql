-- What people did, each deed chained to the one before by its hash. Nobody but the owner writes the table; others append to
-- it through a function, in the transaction of the deed.
create table audit.action (
    action_id bigint primary key check (action_id > 0),
    at timestamptz not null,
    who text not null check (who <> ''),
    command text not null check (command <> ''),
    subject text not null,
    why text not null check (why <> ''),
    details jsonb not null,
    previous_hash bytea not null check (length(previous_hash) = 32),
    hash bytea not null unique check (length(hash) = 32)
);
comment on table audit.action is 'What people did that changes what Sanaq knows or does. Appended to by audit.append alone; each row has the hash of the one before.';
comment on column audit.action.action_id is 'Number, from 1, without holes.';
comment on column audit.action.at is 'When, by the clock of the database.';
comment on column audit.action.who is 'Who did it.';
comment on column audit.action.command is 'What was done: resolve, take-back, nightly …';
comment on column audit.action.subject is 'To what.';
comment on column audit.action.why is 'Reason given.';
comment on column audit.action.details is 'What else tells it apart.';
comment on column audit.action.previous_hash is 'Hash of the row before; of the first row, zeros.';
comment on column audit.action.hash is 'SHA-256 over audit.text_of this row in UTF-8.';

revoke insert, update, delete on audit.action from sanaq_pipeline;

-- As JSON no text can pass for two others, whatever is in it.
create function audit.text_of(action audit.action) returns text
language sql stable set search_path = pg_catalog, pg_temp
return jsonb_build_array(
    (action).action_id,
    to_char((action).at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    (action).who,
    (action).command,
    (action).subject,
    (action).why,
    (action).details,
    encode((action).previous_hash, 'hex'))::text;
comment on function audit.text_of(audit.action) is 'The text that the hash of a row is over.';

-- The lock gives the chain one order; it is held to the end of the deed, so that no number is lost when the deed is undone.
create function audit.append(who text, command text, subject text, why text, details jsonb) returns audit.action
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    last audit.action;
    own audit.action;
begin
    perform pg_advisory_xact_lock(hashtext('sanaq.audit'));
    select * into last from audit.action order by action_id desc limit 1;
    own.action_id := coalesce(last.action_id, 0) + 1;
    own.at := clock_timestamp();
    own.who := who;
    own.command := command;
    own.subject := subject;
    own.why := why;
    own.details := details;
    own.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
    own.hash := sha256(convert_to(audit.text_of(own), 'UTF8'));
    insert into audit.action values (own.*);
    return own;
end
$$;
comment on function audit.append(text, text, text, text, jsonb) is 'Appends a deed to audit.action, in the transaction at hand, and answers its row.';

revoke execute on function audit.text_of(audit.action), audit.append(text, text, text, text, jsonb) from public;
grant execute on function audit.text_of(audit.action), audit.append(text, text, text, text, jsonb) to sanaq_pipeline, sanaq_steward;

-- Each card keeps how far the chain was when its run ended: by it, a tail that is gone or rewritten is found.
alter table audit.run add column audit_actions bigint;
alter table audit.run add column audit_head bytea;
alter table audit.run add constraint head_of_some_actions check ((audit_head is not null) = (coalesce(audit_actions, 0) > 0));
comment on column audit.run.audit_actions is 'Rows of audit.action when the run ended.';
comment on column audit.run.audit_head is 'Hash of the last of them; empty where there was none.';
