package kz.sanaq.publication;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text at its blanks, since SVG does not. */
final class TextLines {

    private TextLines() {}

    /** Lines of at most this many characters, save for a longer word, which keeps a line of its own. */
    static List<String> of(String text, int length) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split(" +")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > length) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
