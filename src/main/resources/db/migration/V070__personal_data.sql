-- A workbook that could not be opened lies here unexamined: rules have no need of its bytes.
revoke select on intake.workbook from sanaq_rules;
comment on table intake.workbook is 'The bytes of each workbook, whole, addressed by their SHA-256. A workbook in which personal data were seen is not here, also where they were seen only later; one that could not be opened yet is here, and nobody has looked into it.';
comment on column intake.submission.file_name is 'Path in the inbox of its first delivery; a part of it that names a person is withheld, and the file is told by the beginning of its SHA-256.';
comment on column intake.delivery.file_name is 'Path in the inbox; a part of it that names a person is withheld, and the file is told by the beginning of its SHA-256.';
