package kz.sanaq.publication;

import kz.sanaq.language.Language;

/** What stands beside the bars of a waterfall, in one language. */
record WaterfallWords(String title, String start, String end, Language language) {

    String basis(Basis basis) {
        return Wording.text("basis-" + basis.word(), language);
    }

    String number(long value) {
        return Wording.number(value, language);
    }

    String signed(long value) {
        return Wording.signed(value, language);
    }
}
