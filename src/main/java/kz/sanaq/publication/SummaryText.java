package kz.sanaq.publication;

import java.util.List;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;

/** A summary as plain text: one screen, at most a hundred columns wide. */
public final class SummaryText {

    private static final int WIDTH = 96;
    private static final int REASONS = 8;
    private static final int SIGNED = 9;
    private static final String INDENT = "  ";

    private final Language language;
    private final StringBuilder out = new StringBuilder();

    private SummaryText(Language language) {
        this.language = language;
    }

    /** The summary in this language; ends with a line break. */
    public static String render(Summary summary, Language language) {
        return new SummaryText(language).render(summary);
    }

    private String render(Summary summary) {
        heading(Wording.text("run", language) + " " + summary.run());
        if (summary.isIdle()) {
            line(Wording.text("nothing-new", language));
        } else {
            counts(summary);
            notRead(summary.notRead());
            reasons("refusals", summary.reasons(), summary.refused() + summary.pending() + summary.setAside());
            reasons("partly", summary.leftOut(), summary.partly());
        }
        findings(summary);
        gaps(summary.gaps());
        if (summary.report() != null) {
            heading(Wording.text("report-is-at", language));
            line(summary.report().toString());
        }
        return out.toString();
    }

    private void counts(Summary summary) {
        var labels = List.of("came-in", "loaded", "refused", "pending", "set-aside", "duplicates");
        var numbers = List.of(
                summary.cameIn(),
                summary.loaded(),
                summary.refused(),
                summary.pending(),
                summary.setAside(),
                summary.duplicates());
        var width = labels.stream()
                .mapToInt(label -> Wording.text(label, language).length())
                .max()
                .orElse(0);
        for (var i = 0; i < labels.size(); i++) {
            line(Columns.left(Wording.text(labels.get(i), language), width)
                    + Columns.right(Wording.number(numbers.get(i), language), 8));
        }
    }

    private void notRead(List<Message> files) {
        if (files.isEmpty()) {
            return;
        }
        heading(Wording.text("not-read", language));
        for (var file : files.subList(0, Math.min(REASONS, files.size()))) {
            TextLines.of(file.in(language), WIDTH).forEach(this::line);
            TextLines.of(file.remedyIn(language), WIDTH - INDENT.length()).forEach(part -> line(INDENT + part));
        }
        more(files.size() - REASONS);
    }

    /** One entry a workbook, so that the entries and those not shown add up to the number above. */
    private void reasons(String heading, List<Summary.Reason> reasons, int workbooks) {
        if (reasons.isEmpty()) {
            return;
        }
        heading(Wording.text(heading, language));
        for (var reason : reasons.subList(0, Math.min(REASONS, reasons.size()))) {
            var place = reason.sheet().isEmpty()
                    ? ""
                    : "  " + reason.sheet() + (reason.cell().isEmpty() ? "" : "!" + reason.cell());
            line(Columns.cut(reason.file() + place, WIDTH));
            if (reason.message() != null) {
                line(INDENT + Columns.cut(reason.message().in(language), WIDTH - INDENT.length()));
            }
        }
        more(workbooks - Math.min(REASONS, reasons.size()));
    }

    private void more(int others) {
        if (others > 0) {
            line(Wording.text("and-more", language, "count", others));
        }
    }

    private void findings(Summary summary) {
        heading(Wording.text("open-findings", language));
        var parts = summary.findings().entrySet().stream()
                .map(part -> "%s %s"
                        .formatted(
                                Wording.text("severity-" + part.getKey(), language),
                                Wording.number(part.getValue(), language)))
                .toList();
        line(String.join(" · ", parts));
    }

    private void gaps(List<Summary.LargestGap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        heading(Wording.text("largest-gaps", language));
        for (var gap : gaps) {
            line(Columns.right(Wording.signed(gap.difference(), language), SIGNED)
                    + INDENT
                    + Columns.cut(gap.title().in(language), WIDTH - SIGNED - INDENT.length()));
            if (gap.condition() != null) {
                under(Wording.text("scenario", language) + " " + gap.condition().in(language));
            }
            under(Wording.text("unexplained", language) + " " + Wording.signed(gap.unexplained(), language));
        }
    }

    /** A text under the name of a gap, whole, on as many lines as it takes. */
    private void under(String text) {
        TextLines.of(text, WIDTH - SIGNED - INDENT.length()).forEach(part -> line(" ".repeat(SIGNED) + INDENT + part));
    }

    private void heading(String text) {
        out.append(out.isEmpty() ? "" : "\n").append(text).append('\n');
    }

    private void line(String text) {
        out.append(INDENT).append(text).append('\n');
    }
}
