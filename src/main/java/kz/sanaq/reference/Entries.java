package kz.sanaq.reference;

import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.language.Words;

/** Columns that many files of the reference data share. */
final class Entries {

    private Entries() {}

    static Words words(CsvRow row) {
        return new Words(row.text("name_en"), row.text("name_ru"), row.text("name_kk"));
    }
}
