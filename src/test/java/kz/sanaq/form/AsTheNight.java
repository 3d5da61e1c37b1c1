package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.observation.CellState;
import kz.sanaq.observation.Observation;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.LimitReached;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;

/** Reads a workbook as the night does, and asks of what comes of it what must be so of any file. */
final class AsTheNight {

    /** Small ones, so that what is large ends soon. */
    static final Limits SMALL = Limits.defaults()
            .with(Limit.ENTRY_BYTES, 4 << 20)
            .with(Limit.TOTAL_BYTES, 8 << 20)
            .with(Limit.RATIO_FLOOR, 1 << 20)
            .with(Limit.SHEETS, 40)
            .with(Limit.SHEET_CELLS, 40_000)
            .with(Limit.GRID_CELLS, 20_000)
            .with(Limit.REPEATED_CELLS, 10_000)
            .with(Limit.MERGED_AREAS, 5_000)
            .with(Limit.SHARED_STRINGS, 20_000)
            .with(Limit.SHARED_CHARACTERS, 500_000)
            .with(Limit.SHEET_FORMULA_CHARACTERS, 500_000)
            .with(Limit.SUMMED_CELLS, 500_000)
            .with(Limit.COMPARISONS, 50_000)
            .with(Limit.SECONDS, 5);

    /** What no workbook may make of Sanaq. */
    private static final Set<String> NEVER =
            Set.of("workbook.fault", "workbook.out-of-memory", "workbook.limit-seconds");

    private AsTheNight() {}

    /** Reads in the thread at hand, where nothing that is thrown is caught but refusals. */
    static Reading read(byte[] bytes, String fileName) {
        Reading reading;
        try (Workbook workbook = Workbooks.open(bytes, SMALL)) {
            Desk.FORMS.personalData().preflight(workbook);
            reading =
                    Desk.FORMS.read(workbook, new Delivery("edu-11", fileName, Instant.parse("2018-01-10T09:00:00Z")));
            if (reading.refusals().isEmpty()) {
                isAccountedFor(workbook, reading);
            }
        } catch (UnreadableWorkbook e) {
            reading = Reading.unreadable(e);
        } catch (LimitReached e) {
            reading = Reading.unreadable(e.refusal());
        }
        mustHold(fileName, reading);
        return reading;
    }

    /** Every cell that the file has is in the account, and every figure stands in one of them. */
    private static void isAccountedFor(Workbook workbook, Reading reading) throws UnreadableWorkbook {
        for (SheetLedger sheet : reading.ledger()) {
            assertThat(sheet.nonEmpty())
                    .as(sheet.name())
                    .isEqualTo(workbook.census(sheet.sheet()).count());
        }
        for (SlotReading slot : reading.slots()) {
            Set<List<Integer>> places = new HashSet<>();
            for (Observation figure : slot.observations()) {
                assertThat(figure.state() == CellState.EMPTY
                                || workbook.census(figure.sheet()).contains(figure.row(), figure.column()))
                        .as("a cell stands behind the figure at %s", new CellAddress(figure.row(), figure.column()))
                        .isTrue();
                assertThat(places.add(List.of(figure.sheet(), figure.row(), figure.column())))
                        .as("one figure a cell")
                        .isTrue();
            }
        }
    }

    /** What must be so whatever was sent: refusals in words, nothing that is Sanaq's own fault, accounts that close. */
    static void mustHold(String file, Reading reading) {
        for (Refusal refusal : refusals(reading)) {
            Message message = refusal.message();
            isSaid(file, message);
            assertThat(message.key()).as(file).isNotIn(NEVER);
            assertThat(refusal.sheet() != null
                            || !message.arguments().isEmpty()
                            || message.key().startsWith("workbook.")
                            || message.key().equals("form.unknown"))
                    .as("%s: %s names a sheet, a limit or the whole file", file, message)
                    .isTrue();
        }
        assertThat(isRefusedFor("form.ledger-open", reading) && !isRefusedFor("form.cells-lost", reading))
                .as("the account of %s is open only where cells were counted otherwise than they were read", file)
                .isFalse();
        assertThat(!reading.refusals().isEmpty() || reading.ledger().stream().allMatch(SheetLedger::closes))
                .as("the account of %s closes or refuses it", file)
                .isTrue();
        reading.outcomes().stream()
                .flatMap(outcome -> outcome.broken().stream())
                .map(ReaderFinding::message)
                .forEach(message -> assertThat(message.in(Language.EN)).as(file).isNotBlank());
    }

    private static boolean isRefusedFor(String key, Reading reading) {
        return reading.refusals().stream()
                .anyMatch(refusal -> refusal.message().key().equals(key));
    }

    static void isSaid(String file, Message message) {
        for (Language language : Language.values()) {
            assertThat(message.in(language))
                    .as(file)
                    .isNotEqualTo(message.key())
                    .isNotBlank();
            assertThat(message.remedyIn(language))
                    .as("%s: what to do about %s", file, message.key())
                    .isNotBlank();
        }
    }

    static List<Refusal> refusals(Reading reading) {
        return Stream.concat(
                        reading.refusals().stream(), reading.slots().stream().flatMap(slot -> slot.refusals().stream()))
                .toList();
    }
}
