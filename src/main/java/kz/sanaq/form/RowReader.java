package kz.sanaq.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/** Reads the labels down a table: lines, sections and totals that the form knows, and the units that others name. */
final class RowReader {

    private final TableFile table;
    private final AxisIndex labels;
    private final OtherTotals totals;
    private final boolean hasSections;
    private final boolean goesOn;
    private final List<String> endings;
    private final LineWords words;

    /** @param goesOn whether rows below a total that ends the table are read as well */
    RowReader(TableFile table, boolean goesOn) {
        this.table = table;
        this.goesOn = goesOn;
        this.labels = new AxisIndex(table.down());
        this.totals = new OtherTotals(table);
        this.words = new LineWords(table.down().labels());
        this.hasSections = table.down().labels().stream().anyMatch(label -> label.purpose() == Role.SECTION);
        Axis.Units others = table.down().others();
        this.endings = others == null
                ? List.of()
                : others.endings().stream().map(Folding::fold).toList();
    }

    Body read(Page page, Heading heading, int end, Speaker speaker, HeadingReader headings) {
        Optional<Column> labelled = heading.column(table.labelsIn());
        if (labelled.isEmpty()) {
            return new Body(List.of(), heading.bottom(), -1, Set.of(), List.of(), List.of());
        }
        return new Walk(page, heading, end, speaker, headings, labelled.get()).body();
    }

    /** One walk down one table. */
    private final class Walk {

        private final Page page;
        private final Heading heading;
        private final int end;
        private final Speaker speaker;
        private final HeadingReader headings;
        private final Column labelled;
        private final List<Column> beside;
        private final List<Row> rows = new ArrayList<>();
        private final Set<AxisLabel> found = new HashSet<>();
        private @Nullable Meaning section;
        private final List<String> dated = new ArrayList<>();
        private final List<LineWords.Doubt> doubts = new ArrayList<>();
        private @Nullable String whole;
        private int last;
        private int total = -1;

        Walk(Page page, Heading heading, int end, Speaker speaker, HeadingReader headings, Column labelled) {
            this.page = page;
            this.heading = heading;
            this.end = end;
            this.speaker = speaker;
            this.headings = headings;
            this.labelled = labelled;
            this.last = heading.bottom();
            this.beside = Stream.of(Role.UNIT_NAME, Role.WORDS, Role.NUMBER)
                    .flatMap(role -> heading.column(role).stream())
                    .filter(column -> column != labelled)
                    .toList();
        }

        Body body() {
            Cell[] cells = page.cells();
            int at = page.firstOf(heading.bottom() + 1);
            boolean first = true;
            while (at < cells.length && cells[at].row() < end && (total < 0 || goesOn)) {
                int row = cells[at].row();
                int next = page.firstOf(row + 1);
                if (!page.hiddenRow(row)) {
                    List<Cell> visible = page.visible(row);
                    if (first && NumberingRow.is(visible)) {
                        visible.forEach(cell -> page.ignore(cell, "numbering-row"));
                    } else if (!visible.isEmpty()) {
                        row(row, visible);
                    }
                    first = false;
                }
                at = next;
            }
            return new Body(rows, last, total, found, dated, doubts);
        }

        private void row(int at, List<Cell> visible) {
            String written = written(at, labelled);
            AxisLabel label = written.isBlank() ? null : labels.find(written);
            if (label == null) {
                label = besideTheLabels(at);
            }
            label = withWords(at, label);
            if (label != null) {
                known(at, label, written);
            } else if (isRepeatedHeading(visible)) {
                visible.forEach(cell -> page.ignore(cell, "repeated-heading"));
            } else if (isBlankRow(visible)) {
                visible.forEach(cell -> page.ignore(cell, "blank-row"));
            } else if (!written.isBlank() && hasFigure(at)) {
                unit(at, written.strip(), visible);
            }
        }

        /** A section or a total may be written over several columns, from the left. */
        private @Nullable AxisLabel besideTheLabels(int at) {
            for (Column column : beside) {
                String written = written(at, column);
                AxisLabel label = written.isBlank() ? null : labels.find(written);
                if (label != null && label.purpose() != Role.FIGURE) {
                    return label;
                }
            }
            return null;
        }

        private @Nullable AxisLabel withWords(int at, @Nullable AxisLabel byCode) {
            Column beside = heading.column(Role.WORDS).orElse(null);
            Predicate<AxisLabel> mayBe = label -> !found.contains(label) && hasFigure(at);
            return beside == null ? byCode : words.line(at, beside.at(), written(at, beside), byCode, mayBe, doubts);
        }

        private void known(int at, AxisLabel label, String written) {
            found.add(label);
            if (label.statesDate()) {
                dated.add(written);
            }
            if (label.purpose() == Role.SECTION) {
                section = label.meaning();
            }
            add(new Row(at, label, label.meaning(), speaker.unit(), false, label.isStatedTotal()));
            total = total < 0 && label.isLast() ? at : total;
        }

        private void unit(int at, String written, List<Cell> visible) {
            AxisLabel total = totals.meantBy(written);
            if (total != null && OtherTotals.isSum(page, heading, rows, at)) {
                known(at, total, written);
                return;
            } else if (total != null) {
                visible.forEach(cell -> page.report(cell, Message.of("form.total-unlike", "row", at + 1)));
                return;
            }
            Axis.Units others = table.down().others();
            if (others == null || hasSections && section == null) {
                return;
            }
            Meaning meaning = section == null ? Meaning.NONE : section;
            if (others.unit() == ReportedUnit.Kind.INSTITUTION) {
                ReportedUnit unit = new ReportedUnit(
                        others.unit(),
                        written,
                        heading.column(Role.UNIT_BIN)
                                .map(bin -> besideUnit(at, bin))
                                .orElse(null),
                        heading.column(Role.UNIT_LOCALITY)
                                .map(place -> besideUnit(at, place))
                                .orElse(null),
                        speaker.area().scopeArea());
                add(new Row(at, null, meaning, unit, true, false));
                return;
            }
            if (others.partOf() != null) {
                add(new Row(at, null, meaning, named(written, speaker.area().label()), true, false));
                return;
            }
            boolean part = endsAsPart(written);
            if (!endings.isEmpty() && !part) {
                whole = written;
            }
            add(new Row(at, null, meaning, named(written, part ? whole : null), true, !endings.isEmpty() && !part));
        }

        private ReportedUnit named(String written, @Nullable String within) {
            return new ReportedUnit(
                    ReportedUnit.Kind.AREA,
                    written,
                    null,
                    within,
                    speaker.area().scopeArea());
        }

        private @Nullable String besideUnit(int at, Column column) {
            String written = written(at, column).strip();
            return written.isEmpty() ? null : written;
        }

        private void add(Row row) {
            rows.add(row);
            last = row.at();
            for (Column column : heading.columns()) {
                Cell cell = column.role().hasFigures() ? null : page.seen(row.at(), column.at());
                if (cell == null || page.isHidden(cell)) {
                    continue;
                }
                if (column.role() != Role.NOTE) {
                    page.use(cell);
                } else if (cell.type() == CellType.TEXT) {
                    page.ignore(cell, "note-column");
                }
            }
        }

        private String written(int at, Column column) {
            Cell cell = page.seen(at, column.at());
            return cell == null || page.isHidden(cell) ? "" : Written.of(cell);
        }

        private boolean hasFigure(int at) {
            return heading.columns().stream()
                    .filter(column -> column.role().hasFigures())
                    .anyMatch(column -> page.at(at, column.at()) != null);
        }

        private boolean isRepeatedHeading(List<Cell> visible) {
            return visible.size() > 1
                    && visible.stream().allMatch(cell -> cell.type() == CellType.TEXT && headings.knows(cell.text()));
        }

        /** A row of a template that nobody filled: its running number and nothing else. */
        private boolean isBlankRow(List<Cell> visible) {
            return visible.size() == 1
                    && heading.column(Role.NUMBER)
                            .filter(number -> number.at() == visible.get(0).column())
                            .isPresent();
        }
    }

    private boolean endsAsPart(String written) {
        String folded = " " + Folding.fold(written);
        return endings.stream().anyMatch(ending -> folded.endsWith(" " + ending));
    }
}
