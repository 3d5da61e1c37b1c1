-- What the marts say in words: the texts of messages and the titles of rules, put here by the step that publishes.
create table ref.text (
    key text not null,
    language text not null check (language in ('en', 'ru', 'kk')),
    text text not null,
    primary key (key, language)
);
comment on table ref.text is 'Texts of messages and titles of rules, so that marts can speak in sentences. Rewritten by each publication.';
comment on column ref.text.key is 'Key of a message, such as workbook.encrypted, or rule.T01 for the title of a rule.';
comment on column ref.text.language is 'en, ru or kk.';
comment on column ref.text.text is 'The text, with placeholders in braces for the arguments of a message.';
