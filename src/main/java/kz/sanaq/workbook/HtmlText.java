package kz.sanaq.workbook;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The texts and numbers that a web page has in its cells. */
final class HtmlText {

    private HtmlText() {}

    /** The text of a cell, with its line breaks. */
    static String of(Element cell) {
        StringBuilder text = new StringBuilder();
        append(cell, text);
        return text.toString();
    }

    private static void append(Element element, StringBuilder text) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText().replace('\n', ' ').replace('\r', ' '));
            } else if (child instanceof Element inner && !HtmlLayout.SILENT.contains(inner.normalName())) {
                boolean breaks = inner.normalName().equals("br") || HtmlLayout.BLOCKS.contains(inner.normalName());
                text.append(breaks ? "\n" : "");
                append(inner, text);
                text.append(breaks && !inner.normalName().equals("br") ? "\n" : "");
            }
        }
    }

    /** Without the blanks that only arrange; those that hold a number together stay. */
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        char wanted = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || c == '\r') {
                wanted = '\n';
            } else if (c == ' ' || c == '\t' || c == '\f') {
                wanted = wanted == 0 ? ' ' : wanted;
            } else {
                if (wanted != 0 && tidy.length() > 0) {
                    tidy.append(wanted);
                }
                wanted = 0;
                tidy.append(c);
            }
        }
        return isBlank(tidy) ? "" : tidy.toString();
    }

    /** A space that may not break stands in cells that are to look empty. */
    private static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || c == '\u00A0');
    }

    /** How many rows or columns an attribute says; one where it says nothing. */
    static int number(String attribute) {
        int number = 0;
        for (int at = 0; at < attribute.length() && number < 100_000; at++) {
            int digit = attribute.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                break;
            }
            number = number * 10 + digit;
        }
        return Math.max(1, number);
    }
}
