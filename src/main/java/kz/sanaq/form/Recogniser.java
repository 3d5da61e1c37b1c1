package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells by its content whether a page is of a form; a file's name says nothing. */
final class Recogniser {

    private final Phrases allOf;
    private final Phrases anyOf;
    private final Phrases noneOf;
    private final List<String> sheetRules = new ArrayList<>();
    private final List<Phrases> sheetPhrases = new ArrayList<>();

    Recogniser(FormFile form) {
        Recognise recognise = form.recognise();
        allOf = Phrases.of(recognise.allOf());
        anyOf = Phrases.of(recognise.anyOf() == null ? List.of() : recognise.anyOf());
        noneOf = Phrases.of(recognise.noneOf() == null ? List.of() : recognise.noneOf());
        if (form.ignoreSheets() != null) {
            for (Ignored rule : form.ignoreSheets()) {
                sheetRules.add(rule.rule());
                sheetPhrases.add(Phrases.of(rule.has() == null ? List.of() : rule.has()));
            }
        }
    }

    /** How surely the page is of the form: the number of phrases found; 0 when it is not. */
    int score(Page page) {
        String text = page.searchable();
        if (page.hidden() || !allOf.all(text) || noneOf.any(text)) {
            return 0;
        }
        return allOf.size() + anyOf.found(text);
    }

    /** Share of what must occur that does occur, in per cent: how near a miss is. */
    int nearness(Page page) {
        return page.hidden() ? 0 : allOf.found(page.searchable()) * 100 / allOf.size();
    }

    /** The rule by which the form leaves this page aside, all of whose phrases it has. */
    @Nullable
    String ignoring(Page page) {
        for (int i = 0; i < sheetRules.size(); i++) {
            if (!page.hidden() && sheetPhrases.get(i).all(page.searchable())) {
                return sheetRules.get(i);
            }
        }
        return null;
    }
}
