package kz.sanaq.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a text at its blanks, since SVG does not. */
final class TextLines {

    /** Not between digits, where a blank groups thousands. */
    private static final Pattern BLANK = Pattern.compile(" +(?!\\d)|(?<!\\d) +");

    private TextLines() {}

    /** Lines of at most this many characters, save for a longer word, which keeps a line of its own. */
    static List<String> of(String text, int length) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : BLANK.split(text.strip())) {
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
