package kz.sanaq.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** Reads one page by its form: the title, then each of the form's tables, then an account of what is left. */
final class PageReader {

    private final FormFile form;
    private final List<TableReader> tables;
    private final PeriodPhrases periods;
    private final World world;
    private final Account account;
    private final Values values;
    private final List<Phrases> titleUnits;

    PageReader(FormFile form, HazardPolicies policies, PeriodPhrases periods, World world) {
        this.form = form;
        this.periods = periods;
        this.world = world;
        this.tables = form.tables().stream()
                .map(table -> new TableReader(table, form.markers(), policies, periods))
                .toList();
        this.values = new Values(form.markers(), policies);
        this.account = new Account(form.ignoreText() == null ? List.of() : form.ignoreText());
        this.titleUnits = form.titleUnits().stream()
                .map(unit -> Phrases.of(List.of(String.join("|", unit.has()))))
                .toList();
    }

    /**
     * What a page says.
     *
     * @param period the period that its title or, failing that, a label or a name states; null where none does
     * @param area the areas that its title mentions
     * @param statedAt the cell of the title that states the period; null where none does
     * @param institution the one organisation that it speaks of; null where it speaks of none or of many
     * @param inThousands where its title says that figures are given in thousands; null where it does not
     */
    record PageReading(
            Page page,
            Periods periods,
            @Nullable StatedPeriod period,
            @Nullable CellAddress statedAt,
            TitleArea area,
            @Nullable ReportedUnit institution,
            List<TableReader.Found> tables,
            @Nullable CellAddress inThousands) {

        List<Attribute> attributes() {
            return tables.stream().flatMap(table -> table.attributes().stream()).toList();
        }
    }

    /** A title's line that names an organisation, and what it is. */
    private record Named(Title.Line line, String name, Meaning meaning) {}

    PageReading read(Page page, World.Sender sender, Delivery delivery) {
        List<TableReader> present = new ArrayList<>();
        List<Heading> headings = new ArrayList<>();
        for (TableReader table : tables) {
            table.heading(page).ifPresent(found -> {
                present.add(table);
                headings.add(found);
            });
        }
        int top = headings.stream().mapToInt(Heading::top).min().orElseGet(() -> NearAnchor.row(page, form));
        Title title = Title.above(page, top, periods);
        Periods stated = Periods.of(form, periods, title, page.name(), delivery.fileName());
        StatedPeriod ofTitle = stated.period(form.period());
        LocalDate date = ofTitle == null ? delivery.day() : ofTitle.end();
        Named named = named(title);
        TitleArea area = form.area() == FormFile.AreaSource.TITLE ? area(page, title, named, date) : TitleArea.NONE;
        Speaker speaker = speaker(page, named, world.unit(sender.area(), date));
        List<TableReader.Found> found = new ArrayList<>();
        List<Account.Extent> extents = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            Heading heading = headings.get(i);
            TableReader.Found table = present.get(i).read(page, heading, end(heading, headings), speaker);
            found.add(table);
            extents.add(new Account.Extent(
                    heading.top(), heading.bottom(), table.body().last()));
        }
        account.settle(page, extents, found);
        Periods all = stated.and(periods, found);
        return new PageReading(
                page,
                all,
                all.period(form.period()),
                title.statedAt(),
                area,
                institution(speaker, found),
                found,
                inThousands(title));
    }

    private @Nullable CellAddress inThousands(Title title) {
        return title.lines().stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> values.sayThousands(Written.of(cell)))
                .map(Cell::address)
                .findFirst()
                .orElse(null);
    }

    /** A table ends where the next one below begins. */
    private static int end(Heading heading, List<Heading> all) {
        return all.stream()
                .mapToInt(Heading::top)
                .filter(top -> top > heading.bottom())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private @Nullable Named named(Title title) {
        for (Title.Line line : title.lines()) {
            for (Cell cell : line.cells()) {
                String written = Written.of(cell).strip();
                String searchable = Phrases.searchable(Folding.fold(written));
                for (int i = 0; i < titleUnits.size(); i++) {
                    if (titleUnits.get(i).any(searchable)) {
                        return new Named(line, written, form.titleUnits().get(i).means());
                    }
                }
            }
        }
        return null;
    }

    private static Speaker speaker(Page page, @Nullable Named named, ReportedUnit area) {
        if (named == null) {
            return new Speaker(area, null, Meaning.NONE);
        }
        named.line.use(page);
        return new Speaker(
                area,
                new ReportedUnit(ReportedUnit.Kind.INSTITUTION, named.name, null, null, area.scopeArea()),
                named.meaning);
    }

    private static @Nullable ReportedUnit institution(Speaker speaker, List<TableReader.Found> tables) {
        for (TableReader.Found table : tables) {
            if (table.unit() != null) {
                return table.unit();
            }
        }
        return speaker.institution();
    }

    /** The areas that the title mentions, in another line than the one that names the organisation. */
    private TitleArea area(Page page, Title title, @Nullable Named named, LocalDate date) {
        TitleArea likened = TitleArea.NONE;
        for (Title.Line line : title.lines()) {
            if (named == null || named.line != line) {
                Set<String> areas = world.mentionedIn(line.text(), date);
                if (!areas.isEmpty()) {
                    line.use(page);
                    return new TitleArea(areas, true);
                }
                if (likened.codes().isEmpty()) {
                    likened = new TitleArea(world.likenedIn(line.text(), date), false);
                }
            }
        }
        return likened;
    }
}
