package kz.sanaq.form;

import java.util.List;

/**
 * How a title bends the names of areas: {@code jobs/returns/titles.yaml}.
 *
 * @param endings ends of words, replaced before an area's name is looked for
 */
record TitlesFile(List<Ending> endings) {

    /** An end of a word as titles have it, and as names have it. */
    record Ending(String written, String named) {}

    /** The folded text with its words unbent. */
    String unbent(String text) {
        StringBuilder unbent = new StringBuilder();
        for (String word : Folding.fold(text).split(" ")) {
            String found = word;
            for (Ending ending : endings) {
                String end = Folding.fold(ending.written());
                if (word.endsWith(end)) {
                    found = word.substring(0, word.length() - end.length()) + Folding.fold(ending.named());
                    break;
                }
            }
            unbent.append(unbent.isEmpty() ? "" : " ").append(found);
        }
        return unbent.toString();
    }
}
