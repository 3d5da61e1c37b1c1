-- What rules and comparisons say. Findings are keyed by rule and subject in natural codes, so that the same fault
-- is the same finding tonight and tomorrow, on this database and another.
create table quality.assessment (
    run_id bigint not null references audit.run,
    rule text not null,
    rule_version text not null,
    slot_id int references intake.slot,
    holds int not null default 0 check (holds >= 0),
    broken int not null default 0 check (broken >= 0),
    not_assessed int not null default 0 check (not_assessed >= 0),
    crashed int not null default 0 check (crashed >= 0),
    missing text,
    reason text,
    unique nulls not distinct (run_id, rule, slot_id),
    check (not_assessed = 0 or missing is not null),
    check (crashed = 0 or reason is not null)
);
create index assessment_slot on quality.assessment (slot_id);
comment on table quality.assessment is 'Outcomes of each rule in each slot, counted, run by run. A rule that says nothing of a slot does not concern it.';
comment on column quality.assessment.run_id is 'The run that assessed.';
comment on column quality.assessment.rule is 'Code of the rule.';
comment on column quality.assessment.rule_version is 'SHA-256 of the rule''s file: which wording of the rule was applied.';
comment on column quality.assessment.slot_id is 'The slot, or empty for what belongs to none.';
comment on column quality.assessment.holds is 'Subjects for which it held.';
comment on column quality.assessment.broken is 'Subjects for which it was broken; each is a finding.';
comment on column quality.assessment.not_assessed is 'Subjects for which something was missing; never counted as a pass.';
comment on column quality.assessment.crashed is '1 when the rule itself failed.';
comment on column quality.assessment.missing is 'What was missing: the names of operands, areas or periods.';
comment on column quality.assessment.reason is 'Why it crashed, in the words of the database.';

create table quality.finding (
    finding_id bigint generated always as identity primary key,
    rule text not null,
    subject text not null,
    rule_version text not null,
    severity text not null check (severity in ('refuse', 'error', 'query', 'note')),
    message jsonb not null,
    left_value numeric,
    right_value numeric,
    residual numeric,
    slot_id int references intake.slot,
    return_code text,
    reporter text,
    area_code text,
    period_start date,
    period_end date,
    state text not null check (state in ('OPEN', 'RESOLVED')),
    first_seen_run bigint not null references audit.run,
    last_seen_run bigint not null references audit.run,
    resolved_run bigint references audit.run,
    resolved_at timestamptz,
    reopened int not null default 0,
    root_cause bigint references quality.finding,
    unique (rule, subject),
    check ((state = 'RESOLVED') = (resolved_run is not null)),
    check ((state = 'RESOLVED') = (resolved_at is not null)),
    check (left_value is null or right_value is null or residual = left_value - right_value)
);
create index finding_slot on quality.finding (slot_id);
comment on table quality.finding is 'A broken outcome kept: first and last seen, resolved, reopened. Reported numbers are never altered.';
comment on column quality.finding.finding_id is 'Surrogate key.';
comment on column quality.finding.rule is 'Code of the rule that is broken.';
comment on column quality.finding.subject is 'What breaks it, in natural codes: slot, unit, setting …; never a run or a submission.';
comment on column quality.finding.rule_version is 'SHA-256 of the rule''s file when the finding was last seen.';
comment on column quality.finding.severity is 'refuse, error (must be fixed), query (must be explained) or note.';
comment on column quality.finding.message is 'What was found: key and arguments of a text.';
comment on column quality.finding.left_value is 'Left side of the statement, in the unit of its measure.';
comment on column quality.finding.right_value is 'Right side of the statement, in the unit of its measure.';
comment on column quality.finding.residual is 'Left side minus right side.';
comment on column quality.finding.slot_id is 'The slot it belongs to, where there is one.';
comment on column quality.finding.return_code is 'The return of that slot.';
comment on column quality.finding.reporter is 'Code of the reporter who should look at it.';
comment on column quality.finding.area_code is 'Code of the area it concerns.';
comment on column quality.finding.period_start is 'First day of the period it concerns.';
comment on column quality.finding.period_end is 'Last day of the period it concerns; the date of a stock.';
comment on column quality.finding.state is 'OPEN, or RESOLVED when a later run assessed the subject and it was no longer broken.';
comment on column quality.finding.first_seen_run is 'Run that saw it first.';
comment on column quality.finding.last_seen_run is 'Run that saw it last.';
comment on column quality.finding.resolved_run is 'Run that found it resolved.';
comment on column quality.finding.resolved_at is 'When that run started.';
comment on column quality.finding.reopened is 'How often it came back after it was resolved.';
comment on column quality.finding.root_cause is 'A finding that explains this one, where a steward or a rule says so.';

create table quality.finding_cell (
    finding_id bigint not null references quality.finding on delete cascade,
    role text not null check (role in ('left', 'right')),
    submission_id int not null references intake.submission,
    sheet smallint,
    cell_row int,
    cell_column smallint,
    unique nulls not distinct (finding_id, role, submission_id, sheet, cell_row, cell_column)
);
create index finding_cell_address on quality.finding_cell (submission_id, sheet, cell_row, cell_column);
comment on table quality.finding_cell is 'The cells behind a finding, newest sight.';
comment on column quality.finding_cell.finding_id is 'The finding.';
comment on column quality.finding_cell.role is 'Side of the statement that the cell feeds.';
comment on column quality.finding_cell.submission_id is 'The submission.';
comment on column quality.finding_cell.sheet is 'Position of the sheet, from 0; empty where the workbook as a whole is meant.';
comment on column quality.finding_cell.cell_row is 'Row, from 0.';
comment on column quality.finding_cell.cell_column is 'Column, from 0.';

create table quality.gap (
    gap_id bigint generated always as identity primary key,
    comparison text not null,
    comparison_version text not null,
    area_code text not null,
    period_start date,
    period_end date,
    measure_kind text not null,
    unit text not null,
    title jsonb not null,
    left_words jsonb not null,
    right_words jsonb not null,
    scenario jsonb,
    state text not null check (state in ('ASSESSED', 'NOT_ASSESSED', 'CRASHED')),
    missing text,
    left_value numeric,
    right_value numeric,
    difference numeric,
    explained numeric,
    residual numeric,
    first_seen_run bigint not null references audit.run,
    last_seen_run bigint not null references audit.run,
    unique (comparison, area_code),
    check ((state = 'ASSESSED') = (difference is not null)),
    check (state = 'ASSESSED' or missing is not null),
    check (difference = left_value - right_value),
    check (residual = difference - explained)
);
comment on table quality.gap is 'The difference between two sources, newest state. It closes: difference = explained + residual.';
comment on column quality.gap.gap_id is 'Surrogate key, kept from run to run.';
comment on column quality.gap.comparison is 'Code of the comparison.';
comment on column quality.gap.comparison_version is 'SHA-256 of the comparison''s file.';
comment on column quality.gap.area_code is 'Code of the area; 000000000 is the country.';
comment on column quality.gap.period_start is 'Date of the right-hand source.';
comment on column quality.gap.period_end is 'Date of the left-hand source.';
comment on column quality.gap.measure_kind is 'What is compared: STOCK, FLOW, ORGANISATIONS …';
comment on column quality.gap.unit is 'Unit of all values: children, organisations.';
comment on column quality.gap.title is 'Title in three languages.';
comment on column quality.gap.left_words is 'Name of the left-hand source in three languages.';
comment on column quality.gap.right_words is 'Name of the right-hand source in three languages.';
comment on column quality.gap.scenario is 'The condition under which the whole gap is to be read, in three languages; empty where there is none.';
comment on column quality.gap.state is 'ASSESSED; NOT_ASSESSED with what was missing; or CRASHED with the reason.';
comment on column quality.gap.missing is 'What was missing, or why it crashed.';
comment on column quality.gap.left_value is 'Value of the left-hand source.';
comment on column quality.gap.right_value is 'Value of the right-hand source.';
comment on column quality.gap.difference is 'Left minus right.';
comment on column quality.gap.explained is 'Sum of the named components.';
comment on column quality.gap.residual is 'Difference minus explained: what stays unexplained.';
comment on column quality.gap.first_seen_run is 'Run that compared first.';
comment on column quality.gap.last_seen_run is 'Run that compared last.';

create table quality.gap_component (
    gap_id bigint not null references quality.gap on delete cascade,
    ordinal smallint not null check (ordinal > 0),
    code text not null,
    basis text not null check (basis in ('MEASURED', 'PUBLISHED', 'ASSUMED', 'ESTIMATED', 'UNEXPLAINED')),
    value numeric,
    missing text,
    words jsonb not null,
    scenario jsonb,
    primary key (gap_id, ordinal),
    check ((value is null) = (missing is not null))
);
comment on table quality.gap_component is 'The named parts of a gap; the last is what stays unexplained. Their values sum to the difference.';
comment on column quality.gap_component.gap_id is 'The gap.';
comment on column quality.gap_component.ordinal is 'Order in the waterfall, from 1.';
comment on column quality.gap_component.code is 'Code of the component; unexplained is the residual.';
comment on column quality.gap_component.basis is 'MEASURED in submitted cells, PUBLISHED, ASSUMED or ESTIMATED; UNEXPLAINED for the residual.';
comment on column quality.gap_component.value is 'Size, in the unit of the gap; empty when something was missing.';
comment on column quality.gap_component.missing is 'What was missing.';
comment on column quality.gap_component.words is 'What it is, in three languages.';
comment on column quality.gap_component.scenario is 'The condition under which it may be read so, in three languages.';

create table quality.gap_cell (
    gap_id bigint not null references quality.gap on delete cascade,
    ordinal smallint not null,
    selection text not null,
    submission_id int not null references intake.submission,
    sheet smallint not null,
    cell_row int not null,
    cell_column smallint not null,
    value numeric not null,
    sign smallint not null check (sign <> 0),
    primary key (gap_id, ordinal, selection, submission_id, sheet, cell_row, cell_column)
);
create index gap_cell_address on quality.gap_cell (submission_id, sheet, cell_row, cell_column);
comment on table quality.gap_cell is 'The cells behind each side and component of a gap: sum of sign × value is the number shown.';
comment on column quality.gap_cell.gap_id is 'The gap.';
comment on column quality.gap_cell.ordinal is 'The component; 0 is the left side, -1 the right side.';
comment on column quality.gap_cell.selection is 'Name of the selection in the comparison''s file.';
comment on column quality.gap_cell.submission_id is 'The submission.';
comment on column quality.gap_cell.sheet is 'Position of the sheet, from 0.';
comment on column quality.gap_cell.cell_row is 'Row, from 0.';
comment on column quality.gap_cell.cell_column is 'Column, from 0.';
comment on column quality.gap_cell.value is 'What the cell adds: its value, or 1 where rows are counted.';
comment on column quality.gap_cell.sign is 'Factor with which it enters: 1 or -1.';

create table quality.gap_figure (
    gap_id bigint not null references quality.gap on delete cascade,
    ordinal smallint not null,
    figure text not null,
    value numeric not null,
    sign smallint not null check (sign <> 0),
    primary key (gap_id, ordinal, figure)
);
comment on table quality.gap_figure is 'The published figures behind each side and component of a gap.';
comment on column quality.gap_figure.gap_id is 'The gap.';
comment on column quality.gap_figure.ordinal is 'The component; 0 is the left side, -1 the right side.';
comment on column quality.gap_figure.figure is 'Code of the published figure.';
comment on column quality.gap_figure.value is 'Its value.';
comment on column quality.gap_figure.sign is 'Factor with which it enters: 1 or -1.';

create table quality.verdict (
    claim text primary key,
    rule text not null,
    rule_version text not null,
    kind text not null,
    stated numeric,
    computed numeric,
    verdict text not null check (verdict in ('EXACT', 'ROUNDED', 'TRUNCATED', 'FALSE', 'BOUND_HOLDS', 'BOUND_FAILS', 'NOT_ASSESSED')),
    unit numeric,
    false_at_unit numeric,
    missing text,
    run_id bigint not null references audit.run,
    check ((verdict = 'NOT_ASSESSED') = (missing is not null))
);
comment on table quality.verdict is 'What the arithmetic says of each published claim. A verdict on arithmetic, not on anyone.';
comment on column quality.verdict.claim is 'Code of the claim.';
comment on column quality.verdict.rule is 'Code of the rule.';
comment on column quality.verdict.rule_version is 'SHA-256 of the rule''s file.';
comment on column quality.verdict.kind is 'How the claim is computed: change in per cent, factor, ratio, sum …';
comment on column quality.verdict.stated is 'What the claim says.';
comment on column quality.verdict.computed is 'What its operands give.';
comment on column quality.verdict.verdict is 'EXACT, ROUNDED or TRUNCATED at the unit, FALSE, BOUND_HOLDS or BOUND_FAILS for at least and at most.';
comment on column quality.verdict.unit is 'The unit of rounding at which the verdict stands.';
comment on column quality.verdict.false_at_unit is 'A finer unit at which the claim would be false.';
comment on column quality.verdict.missing is 'What was missing.';
comment on column quality.verdict.run_id is 'Run that judged last.';

create table quality.conflict (
    conflict text primary key,
    rule text not null,
    rule_version text not null,
    kind text not null,
    figure_a text not null,
    figure_b text not null,
    difference numeric,
    status text not null,
    run_id bigint not null references audit.run
);
comment on table quality.conflict is 'Published figures that do not go together. A record to ask about, not a finding.';
comment on column quality.conflict.conflict is 'Code of the conflict.';
comment on column quality.conflict.rule is 'Code of the rule.';
comment on column quality.conflict.rule_version is 'SHA-256 of the rule''s file.';
comment on column quality.conflict.kind is 'Of what kind: contradicting shares, the same number twice …';
comment on column quality.conflict.figure_a is 'Code of one published figure.';
comment on column quality.conflict.figure_b is 'Code of the other.';
comment on column quality.conflict.difference is 'First minus second, in their unit.';
comment on column quality.conflict.status is 'OPEN, or how it was settled.';
comment on column quality.conflict.run_id is 'Run that looked last.';

-- Evidence, as query rules return it: quality.cell('left', submission_id, sheet, cell_row, cell_column), aggregated.
create function quality.cell(role text, submission_id int, sheet smallint, cell_row int, cell_column smallint)
returns jsonb language sql immutable parallel safe
return jsonb_build_object('role', role, 'submission', submission_id, 'sheet', sheet, 'row', cell_row, 'column', cell_column);
comment on function quality.cell is 'One cell of evidence as query rules return it.';
