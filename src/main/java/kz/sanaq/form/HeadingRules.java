package kz.sanaq.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** What rule F05 says of a page's headings: strange, missing, too few known; each strange one with what was probably meant. */
final class HeadingRules {

    private final FormFile form;
    private final PageReader.PageReading reading;
    private final PageResults.Result result;
    private final Tally headings;
    private final Tally order = new Tally("F20");
    private final Tally codes = new Tally("F22");

    HeadingRules(FormFile form, PageReader.PageReading reading, PageResults.Result result, Tally headings) {
        this.form = form;
        this.reading = reading;
        this.result = result;
        this.headings = headings;
    }

    /** Whether columns stand in the form's order, and whether codes and words agree. */
    List<Tally> others() {
        return List.of(order, codes);
    }

    void check() {
        Page page = reading.page();
        if (reading.inThousands() != null) {
            Message message = Message.of("form.title-in-thousands", "sheet", page.name());
            headings.broken(page, reading.inThousands(), message);
            refuse(message);
        }
        if (reading.tables().isEmpty()) {
            noTable();
        }
        for (TableReader.Found table : reading.tables()) {
            Heading heading = table.heading();
            heading.columns().forEach(column -> headings.holds());
            heading.strange().forEach(strange -> strange(table, strange));
            missing(table);
            MovedColumns.assess(page, table, order);
            CodesAndWords.assess(page, table, codes);
            enoughKnown(table);
        }
    }

    private void enoughKnown(TableReader.Found table) {
        Heading heading = table.heading();
        if (heading.knownPercent() < form.knownHeadings()) {
            refuse(Message.of(
                    "form.strange-headings",
                    "sheet",
                    reading.page().name(),
                    "known",
                    heading.knownPercent(),
                    "wanted",
                    form.knownHeadings()));
        } else if (heading.column(table.table().labelsIn()).isEmpty()) {
            refuse(Message.of("form.strange-row-names", "sheet", reading.page().name()));
        }
    }

    private void strange(TableReader.Found table, StrangeHeading strange) {
        String columns = columns(strange.columns());
        Nearest nearest = strange.nearest();
        headings.broken(
                reading.page(),
                strange.cell().address(),
                nearest == null
                        ? Message.of("form.unknown-column", "column", columns)
                        : Message.of(
                                "form.renamed-column",
                                "column",
                                columns,
                                "label",
                                nearest.spelling(),
                                "likeness",
                                nearest.likeness()));
        suggest(
                table.table(),
                Direction.ACROSS,
                strange.cell().address(),
                Written.of(strange.cell()),
                strange.path(),
                nearest);
    }

    /** One that a strange heading was probably meant for, or that stands under one, is told there. */
    private void missing(TableReader.Found table) {
        Heading heading = table.heading();
        Set<AxisLabel> told = new HashSet<>();
        for (StrangeHeading strange : heading.strange()) {
            told.addAll(strange.beside());
            if (strange.nearest() != null) {
                told.add(strange.nearest().label());
            }
        }
        for (AxisLabel label : table.missing()) {
            if (!told.contains(label)) {
                boolean isAcross = table.table().across().labels().contains(label);
                CellAddress near = new CellAddress(
                        isAcross ? heading.top() : table.body().last(),
                        heading.columns().isEmpty()
                                ? 0
                                : heading.columns().get(0).at());
                headings.broken(reading.page(), near, Message.of("form.missing-label", "label", label.name()));
            }
        }
    }

    /** A table may have lost the very heading that it is found by. */
    private void noTable() {
        Page page = reading.page();
        boolean isAnyNear = false;
        for (NearAnchor.Found near : NearAnchor.in(page, form)) {
            isAnyNear = true;
            headings.broken(
                    page,
                    near.cell().address(),
                    Message.of(
                            "form.renamed-column",
                            "column",
                            Page.column(near.cell().column()),
                            "label",
                            near.nearest().spelling(),
                            "likeness",
                            near.nearest().likeness()));
            String written = Written.of(near.cell());
            suggest(near.table(), Direction.ACROSS, near.cell().address(), written, List.of(written), near.nearest());
        }
        refuse(Message.of(isAnyNear ? "form.renamed-anchor" : "form.no-table", "sheet", page.name()));
    }

    /** Keeps what a strange label was probably meant for. */
    void suggest(
            TableFile table,
            Direction axis,
            CellAddress cell,
            String written,
            List<String> path,
            @Nullable Nearest nearest) {
        result.suggest(new Suggestion(
                form.form(),
                form.edition(),
                table.table(),
                axis,
                reading.page().name(),
                cell,
                written,
                path,
                nearest == null ? null : nearest.label().name(),
                nearest == null ? 0 : nearest.likeness()));
    }

    private static String columns(List<Integer> columns) {
        int first = columns.get(0);
        int last = columns.get(columns.size() - 1);
        boolean isRun = columns.size() > 1 && last - first == columns.size() - 1;
        return isRun
                ? Page.column(first) + "-" + Page.column(last)
                : columns.stream().map(Page::column).collect(Collectors.joining(", "));
    }

    private void refuse(Message message) {
        result.refuse("F05", message, reading.page().name());
    }
}
