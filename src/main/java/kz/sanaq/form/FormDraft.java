package kz.sanaq.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellRange;

/** A first form for a table that no form knows, as text for a person to finish: what is guessed is marked so. */
final class FormDraft {

    static final String GUESS = "   # guess";
    private static final String MARKERS = """
            markers:                       # what senders write where there is no number
              dash: ["-", "–", "—"]        # dash-counts-as: zero, once somebody has said so
              no-data: [н/д, б/д, мәлімет жоқ, нет данных, "..."]
              unclear: [нет, жоқ]
              not-applicable: [x]
              suppressed: ["<5"]
              empty: kept
            """;
    private static final String IGNORED = """
            ignore-text:
              - { rule: footnote, starts-with: ["*", Примечание, Ескерту] }
              - { rule: signature, has: [исп., орындаушы, руководитель, басшысы, директор, подпись, тел.], to-the-end: true }
            """;
    private static final int PHRASES = 6;

    private final DraftTable table;
    private final DraftLabels known;
    private final Title title;
    private final PeriodPhrases periods;
    private final World world;
    private final LocalDate today;

    FormDraft(DraftTable table, DraftLabels known, PeriodPhrases periods, World world, LocalDate today) {
        this.table = table;
        this.known = known;
        this.title = Title.above(table.page(), table.top(), periods);
        this.periods = periods;
        this.world = world;
        this.today = today;
    }

    Draft of(String returnCode, String edition) {
        return new Draft(form(returnCode, edition), owed(returnCode));
    }

    private String form(String returnCode, String edition) {
        StringBuilder out = new StringBuilder(
                "# A draft: what ends with \"guess\" was guessed. Say what each label means, then: sanaq check FILE.\n");
        out.append("form: ")
                .append(DraftMeaning.quoted(returnCode))
                .append("\nedition: ")
                .append(DraftMeaning.quoted(edition))
                .append('\n');
        title(out);
        out.append("valid-from: ").append(from().withDayOfYear(1)).append(GUESS).append('\n');
        recognise(out);
        out.append("period: ").append(period()).append(GUESS).append('\n');
        boolean isInTitle = title.lines().stream()
                .anyMatch(line -> !world.mentionedIn(line.text(), from()).isEmpty());
        out.append("area: ")
                .append(isInTitle ? "title" : "sender")
                .append(GUESS)
                .append('\n');
        out.append("known-headings: 80\n").append(MARKERS).append("tables:\n  - table: main\n");
        out.append("    anchor: [").append(DraftMeaning.quoted(anchor())).append("]\n");
        out.append("    heading-rows: ")
                .append(table.bottom() - table.top() + 1)
                .append('\n');
        out.append("    means: { measure: children }").append(GUESS).append(": what its figures count\n");
        DraftAxes axes = new DraftAxes(table, known, this::isPeriod, name -> world.isArea(name, from()));
        axes.across(out);
        axes.down(out);
        return out.append(IGNORED).toString();
    }

    private String owed(String returnCode) {
        StringBuilder out = new StringBuilder("# A draft: say who owes it, and when.\nreturn: ");
        out.append(DraftMeaning.quoted(returnCode)).append('\n');
        title(out);
        out.append("owed-by: [education]").append(GUESS).append('\n');
        out.append("one-per: [reporter, ")
                .append(isAsOf() ? "as-of" : "period")
                .append("]")
                .append(GUESS);
        out.append("\ndue:\n  - { every: year, from: ");
        LocalDate first = isAsOf() ? from().minusYears(1).withMonth(12).withDayOfMonth(31) : from().withDayOfYear(1);
        return out.append(first)
                .append(", within-days: 20 }")
                .append(GUESS)
                .append('\n')
                .toString();
    }

    private void title(StringBuilder out) {
        String said = title.lines().stream()
                .map(Title.Line::text)
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .max(Comparator.comparingInt(String::length))
                .orElse(table.page().name());
        out.append("title:").append(GUESS).append(": in three languages\n");
        Stream.of("en", "ru", "kk")
                .forEach(language -> out.append("  ")
                        .append(language)
                        .append(": ")
                        .append(DraftMeaning.quoted(said))
                        .append('\n'));
    }

    private LocalDate from() {
        return title.periods().isEmpty() ? today : title.periods().get(0).start();
    }

    private boolean isAsOf() {
        return title.periods().isEmpty() || title.periods().get(0).isDate();
    }

    private String period() {
        boolean isOverColumns = table.paths().values().stream()
                .anyMatch(path -> path.subList(0, path.size() - 1).stream().anyMatch(this::isPeriod));
        return isOverColumns ? "heading" : isAsOf() ? "title-as-of" : "title-period";
    }

    private boolean isPeriod(Cell cell) {
        return periods.in(Written.of(cell), PeriodsFile.Where.HEADING).size() == 1;
    }

    /** Headings that no other form has come first: by them the table is told from all others. */
    private void recognise(StringBuilder out) {
        Set<String> phrases = headings()
                .filter(cell -> !isPeriod(cell))
                .map(cell -> Folding.fold(Written.of(cell)))
                .filter(phrase -> phrase.chars().filter(Character::isLetter).count() > 3)
                .sorted(Comparator.comparing((String phrase) -> known.heading(phrase) != null))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> all = new ArrayList<>(phrases);
        out.append("recognise:").append(GUESS).append(": phrases that every such workbook has\n  all-of:\n");
        all.stream().limit(PHRASES).forEach(phrase -> item(out, phrase));
        if (all.size() > PHRASES) {
            out.append("  any-of:\n");
            all.stream().skip(PHRASES).limit(PHRASES).forEach(phrase -> item(out, phrase));
        }
    }

    private static void item(StringBuilder out, String phrase) {
        out.append("    - ").append(DraftMeaning.quoted(phrase)).append('\n');
    }

    private Stream<Cell> headings() {
        return table.paths().values().stream().flatMap(List::stream).distinct();
    }

    /** A heading in the first row that reaches as far down as all do, best that of the stub. */
    private String anchor() {
        List<Cell> first = headings().filter(cell -> cell.row() == table.top()).toList();
        return Stream.concat(table.paths().getOrDefault(table.stub(), List.of()).stream(), first.stream())
                .filter(cell -> cell.row() == table.top() && (isTall(cell) || isSingle(cell)))
                .filter(cell ->
                        first.stream().filter(other -> isSame(cell, other)).count() == 1)
                .findFirst()
                .or(() -> first.stream().findFirst())
                .map(Written::of)
                .orElse("");
    }

    private static boolean isSame(Cell one, Cell other) {
        return Folding.fold(Written.of(one)).equals(Folding.fold(Written.of(other)));
    }

    private boolean isTall(Cell cell) {
        CellRange area = cell.merged();
        return area != null && area.last().row() == table.bottom();
    }

    private static boolean isSingle(Cell cell) {
        CellRange area = cell.merged();
        return area == null || area.rows() == 1;
    }
}
