package kz.sanaq.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells by its content whether a page is of a form; a file's name says nothing. */
final class Recogniser {

    private final Phrases allOf;
    private final Phrases anyOf;
    private final Phrases noneOf;
    private final List<String> sheetRules = new ArrayList<>();
    private final List<Phrases> sheetPhrases = new ArrayList<>();
    private final List<Set<String>> sheetNames = new ArrayList<>();

    Recogniser(FormFile form) {
        Recognise recognise = form.recognise();
        allOf = Phrases.of(recognise.allOf());
        anyOf = Phrases.of(recognise.anyOf() == null ? List.of() : recognise.anyOf());
        noneOf = Phrases.of(recognise.noneOf() == null ? List.of() : recognise.noneOf());
        if (form.ignoreSheets() != null) {
            for (Ignored rule : form.ignoreSheets()) {
                sheetRules.add(rule.rule());
                sheetPhrases.add(Phrases.of(rule.has() == null ? List.of() : rule.has()));
                sheetNames.add((rule.named() == null ? List.<String>of() : rule.named())
                        .stream().map(Folding::fold).collect(Collectors.toSet()));
            }
        }
    }

    /** The rule that leaves sheets of this name aside, whatever they contain. */
    @Nullable
    String ignoringNamed(Page page) {
        Set<String> parts = new HashSet<>(Label.spellings(page.name()));
        for (String part : page.name().split("[-/]")) {
            parts.add(Folding.fold(part));
        }
        for (int i = 0; i < sheetRules.size(); i++) {
            if (!page.hidden() && !Collections.disjoint(parts, sheetNames.get(i))) {
                return sheetRules.get(i);
            }
        }
        return null;
    }

    /** How surely the page is of the form: the number of phrases found; 0 when it is not. */
    int score(Page page) {
        String text = page.searchable();
        if (page.hidden() || ignoringNamed(page) != null || !allOf.all(text) || noneOf.any(text)) {
            return 0;
        }
        return allOf.size() + anyOf.found(text);
    }

    /** Share of what must occur that does occur, in per cent: how near a miss is. */
    int nearness(Page page) {
        return page.hidden() || noneOf.any(page.searchable()) ? 0 : allOf.found(page.searchable()) * 100 / allOf.size();
    }

    /** What must occur on the page, and does not. */
    List<String> missing(Page page) {
        return allOf.missing(page.searchable());
    }

    /** The rule by which the form leaves this page aside, all of whose phrases it has. */
    @Nullable
    String ignoring(Page page) {
        String named = ignoringNamed(page);
        if (named != null) {
            return named;
        }
        for (int i = 0; i < sheetRules.size(); i++) {
            if (!page.hidden()
                    && sheetPhrases.get(i).size() > 0
                    && sheetPhrases.get(i).all(page.searchable())) {
                return sheetRules.get(i);
            }
        }
        return null;
    }
}
