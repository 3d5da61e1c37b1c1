-- What is being read is marked by its content, so that looking at a file before it is registered can be marked as well; and
-- it outlives the server, which may die with the process that reads.
drop table scale.in_hand;
create table scale.in_hand (
    sha256 bytea primary key,
    step_execution_id bigint,
    ends int not null default 0
);
create index in_hand_by_part on scale.in_hand (step_execution_id);
comment on table scale.in_hand is 'Workbooks that are being looked at or read: the suspects when the process that does so dies.';
comment on column scale.in_hand.sha256 is 'The workbook, by its content.';
comment on column scale.in_hand.step_execution_id is 'The part, or the try of a run, that it is read with; empty where that has died.';
comment on column scale.in_hand.ends is 'How often reading ended with it in hand.';
