-- A workbook whose headings the form does not know waits for a steward, who may accept them; it is not refused.
alter table intake.submission drop constraint submission_state_check;
alter table intake.submission
    add constraint submission_state_check check (state in ('REGISTERED', 'LOADED', 'PENDING', 'REFUSED', 'SET_ASIDE'));
comment on column intake.submission.state is 'REGISTERED (to be read), LOADED (at least one slot), PENDING (waits for a steward to accept headings), REFUSED (none), SET_ASIDE (personal data).';
