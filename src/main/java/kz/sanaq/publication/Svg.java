package kz.sanaq.publication;

/** Writes the few SVG elements that the pictures of the report need; whole units, texts escaped here and nowhere else. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    Svg(String cssClass, int width, int height, String title) {
        out.append("<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n"
                .formatted(cssClass, width, height, escape(title)));
    }

    Svg rectangle(String cssClass, int x, int y, int width, int height) {
        out.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                .formatted(cssClass, x, y, width, height));
        return this;
    }

    Svg line(String cssClass, int x1, int y1, int x2, int y2) {
        out.append(
                "<line class=\"%s\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n".formatted(cssClass, x1, y1, x2, y2));
        return this;
    }

    Svg text(String cssClass, int x, int y, String text) {
        out.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(cssClass, x, y, escape(text)));
        return this;
    }

    String close() {
        return out.append("</svg>\n").toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
