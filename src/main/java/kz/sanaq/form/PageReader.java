package kz.sanaq.form;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.sanaq.form.PeriodsFile.Where;
import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;

/** Reads one page by its form: the title, then each of the form's tables, then an account of what is left. */
final class PageReader {

    private final FormFile form;
    private final List<TableReader> tables;
    private final PeriodPhrases periods;
    private final World world;
    private final Account account;

    PageReader(FormFile form, PeriodPhrases periods, World world) {
        this.form = form;
        this.periods = periods;
        this.world = world;
        this.tables = form.tables().stream()
                .map(table -> new TableReader(table, form.markers(), periods))
                .toList();
        this.account = new Account(form.ignoreText() == null ? List.of() : form.ignoreText());
    }

    /**
     * What a page says.
     *
     * @param period the period that its title or, failing that, a name states; null where none does
     * @param areas codes of the areas that its title mentions
     */
    record PageReading(
            Page page,
            Periods periods,
            @Nullable StatedPeriod period,
            Set<String> areas,
            List<TableReader.Found> tables) {}

    /** Every period stated of a page, by where. */
    record Periods(List<StatedPeriod> title, List<StatedPeriod> sheet, List<StatedPeriod> file) {

        List<StatedPeriod> first() {
            return !title.isEmpty() ? title : !sheet.isEmpty() ? sheet : file;
        }

        /** The distinct last days; more than one is a conflict. */
        List<LocalDate> ends() {
            return Stream.of(title, sheet, file)
                    .flatMap(List::stream)
                    .map(StatedPeriod::end)
                    .distinct()
                    .toList();
        }
    }

    PageReading read(Page page, World.Sender sender, Delivery delivery) {
        List<TableReader> present = new ArrayList<>();
        List<Heading> headings = new ArrayList<>();
        for (TableReader table : tables) {
            table.heading(page).ifPresent(found -> {
                present.add(table);
                headings.add(found);
            });
        }
        int top = headings.stream().mapToInt(Heading::top).min().orElse(0);
        Title title = Title.above(page, top, periods);
        Periods stated = new Periods(
                title.periods(), periods.in(page.name(), Where.NAME), periods.in(delivery.fileName(), Where.NAME));
        StatedPeriod period = period(stated.first());
        LocalDate date = period == null ? day(delivery) : period.end();
        Set<String> areas = form.area() == FormFile.AreaSource.TITLE ? areas(page, title, date) : Set.of();
        ReportedUnit unit = world.unit(sender.area(), date);
        List<TableReader.Found> found = new ArrayList<>();
        List<Account.Extent> extents = new ArrayList<>();
        for (int i = 0; i < present.size(); i++) {
            Heading heading = headings.get(i);
            TableReader.Found table = present.get(i).read(page, heading, unit);
            found.add(table);
            extents.add(new Account.Extent(
                    heading.top(), heading.bottom(), table.body().last()));
        }
        account.settle(page, extents, found);
        return new PageReading(page, stated, period, areas, found);
    }

    private static LocalDate day(Delivery delivery) {
        return LocalDate.ofInstant(delivery.receivedAt(), ZoneOffset.UTC);
    }

    /** The first period of the kind that the form has. */
    private @Nullable StatedPeriod period(List<StatedPeriod> stated) {
        return switch (form.period()) {
            case TITLE_AS_OF -> stated.isEmpty() ? null : stated.get(0).asDate();
            case TITLE_PERIOD ->
                stated.stream().filter(period -> !period.isDate()).findFirst().orElse(null);
            case HEADING -> null;
        };
    }

    private Set<String> areas(Page page, Title title, LocalDate date) {
        for (Title.Line line : title.lines()) {
            Set<String> areas = world.mentionedIn(line.text(), date);
            if (!areas.isEmpty()) {
                line.use(page);
                return areas;
            }
        }
        return Set.of();
    }
}
