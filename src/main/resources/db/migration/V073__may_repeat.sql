-- The last period sent again is seen when all is loaded: what the form says of it is kept with the slot.
alter table intake.submission_slot add column may_repeat boolean not null default false;
comment on column intake.submission_slot.may_repeat is 'Whether it may have the figures of the period before, as its form or a steward says: F09 is a note then.';
