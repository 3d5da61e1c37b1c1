-- What is said of published figures and of comparisons beside their arithmetic: parts and wholes, chains of texts that
-- repeat one another, and whether two sides can be compared at all.
alter table ref.claim add column note text not null default '';
comment on column ref.claim.note is 'What a reader must know of it.';

create table ref.part_of_whole (
    code text primary key,
    whole text not null references ref.published_figure (code),
    parts text[] not null check (cardinality(parts) > 0),
    name_en text not null,
    name_ru text not null,
    name_kk text not null,
    note text not null
);
comment on table ref.part_of_whole is 'Published figures that are parts of another one, with the name of what they leave.';
comment on column ref.part_of_whole.code is 'Code.';
comment on column ref.part_of_whole.whole is 'Code of the figure that is the whole.';
comment on column ref.part_of_whole.parts is 'Codes of the figures that are parts of it.';
comment on column ref.part_of_whole.name_en is 'What the parts leave, in English.';
comment on column ref.part_of_whole.name_ru is 'What the parts leave, in Russian.';
comment on column ref.part_of_whole.name_kk is 'What the parts leave, in Kazakh.';
comment on column ref.part_of_whole.note is 'What is known of it.';

create table ref.restatement (
    figure text primary key references ref.published_figure (code),
    restates text not null references ref.published_figure (code),
    basis text not null check (basis in ('STATED', 'INFERRED')),
    note text not null,
    constraint restatement_is_of_another check (figure <> restates)
);
comment on table ref.restatement is 'Published figures that repeat another one, and so have its source.';
comment on column ref.restatement.figure is 'Code of the figure that repeats.';
comment on column ref.restatement.restates is 'Code of the figure that it repeats.';
comment on column ref.restatement.basis is 'STATED where the text names its source; INFERRED where it does not.';
comment on column ref.restatement.note is 'What it rests on.';

create table quality.judgement (
    rule text not null,
    subject_kind text not null check (subject_kind in ('COMPARISON', 'PARTS', 'FIGURE', 'RESTATEMENT')),
    subject text not null,
    rule_version text not null,
    outcome text not null check (outcome in ('HOLDS', 'BRIDGED', 'BROKEN', 'UNKNOWN')),
    severity text check (severity in ('error', 'query', 'note')),
    message jsonb not null,
    left_value numeric,
    right_value numeric,
    residual numeric,
    missing text[] not null,
    component text,
    figures text[] not null,
    run_id bigint not null references audit.run,
    primary key (rule, subject_kind, subject),
    check (outcome <> 'UNKNOWN' or cardinality(missing) > 0),
    check ((outcome = 'BRIDGED') = (component is not null)),
    check (left_value is null or right_value is null or residual = left_value - right_value)
);
comment on table quality.judgement is 'What rules say of comparisons and published figures. Records, no findings: they do not depend on what was sent tonight.';
comment on column quality.judgement.rule is 'Code of the rule.';
comment on column quality.judgement.subject_kind is 'What is judged: a COMPARISON, PARTS of a whole, a FIGURE or a RESTATEMENT.';
comment on column quality.judgement.subject is 'Its code.';
comment on column quality.judgement.rule_version is 'SHA-256 of the rule''s file.';
comment on column quality.judgement.outcome is 'HOLDS; BRIDGED: only because a component makes up for it; BROKEN; UNKNOWN: what it takes is not stated.';
comment on column quality.judgement.severity is 'How much it matters: error, query or note; empty where nothing is asked.';
comment on column quality.judgement.message is 'What was found: key and arguments of a text.';
comment on column quality.judgement.left_value is 'Left side: the whole, the figure that repeats; days between the dates.';
comment on column quality.judgement.right_value is 'Right side: the parts together, the figure that is repeated; the days allowed.';
comment on column quality.judgement.residual is 'Left minus right.';
comment on column quality.judgement.missing is 'What is not stated: codes of figures, or of the parts of a coverage statement.';
comment on column quality.judgement.component is 'The component that bridges.';
comment on column quality.judgement.figures is 'Codes of the published figures it rests on.';
comment on column quality.judgement.run_id is 'Run that judged last.';
