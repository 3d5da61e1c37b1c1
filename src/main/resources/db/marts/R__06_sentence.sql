-- Grain: one row per text in three languages.
-- marts ${marts}
create view mart.sentence as

select
    key,
    max(text) filter (where language = 'en') as en,
    max(text) filter (where language = 'ru') as ru,
    max(text) filter (where language = 'kk') as kk
from ref.text
group by key;

comment on view mart.sentence is 'Texts of messages and titles of rules and returns; mart.filled puts the arguments of a message into one.';
comment on column mart.sentence.key is 'Key of the message, or rule.<code> for the title of a rule, return.<code> for that of a return.';
comment on column mart.sentence.en is 'Text in English.';
comment on column mart.sentence.ru is 'Text in Russian.';
comment on column mart.sentence.kk is 'Text in Kazakh.';
