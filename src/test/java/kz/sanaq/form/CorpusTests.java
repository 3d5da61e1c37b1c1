package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.sanaq.intake.Checking;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.intake.NotRead;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.OddFiles;
import kz.sanaq.workbook.SameSheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hundreds of awkward, hostile and damaged workbooks, read as the night reads: each is understood or refused in words. */
class CorpusTests {

    /** By the processor; readers wait two more for what does not look at its time. */
    private static final Limits QUICK = Limits.defaults().with(Limit.SECONDS, 3);

    private static final Map<String, Integer> COUNTS = new TreeMap<>();

    private static Map<String, byte[]> formats;

    private static int files;

    @TempDir
    static Path folder;

    @BeforeAll
    static void oneListInEachFormat() throws Exception {
        formats = SameSheet.inEachFormat(Lists.aList().bytes());
    }

    @AfterAll
    static void tellAndCount() {
        System.out.println(files + " files: " + COUNTS);
    }

    @Test
    void theSameListHasTheSameFiguresInEachFormat() throws Exception {
        for (Map.Entry<String, byte[]> format : formats.entrySet()) {
            assertThat(figures(read(format.getKey(), format.getValue(), QUICK)))
                    .as(format.getKey())
                    .isEqualTo(figures(read("good.xlsx", formats.get("poi.xlsx"), QUICK)))
                    .isNotEmpty();
        }
    }

    @Test
    void oddFilesAreUnderstoodOrRefused() throws Exception {
        for (Map.Entry<String, byte[]> odd : OddFiles.all().entrySet()) {
            count("odd: ", read(odd.getKey().replaceAll("[^а-яa-z0-9. ]", "_"), odd.getValue(), QUICK));
        }
    }

    @Test
    void hazardsAreUnderstoodOrRefusedInEachFormat() throws Exception {
        for (HazardPolicyTests.Odd odd : HazardPolicyTests.odd().toList()) {
            read(odd.kind().code() + ".xlsx", odd.bytes(), QUICK);
            for (Map.Entry<String, byte[]> format :
                    SameSheet.inEachFormat(odd.bytes()).entrySet()) {
                if (Set.of("strict.xlsx", "a.ods", "a.xlsb").contains(format.getKey())) {
                    count("hazard: ", read(odd.kind().code() + format.getKey(), format.getValue(), QUICK));
                }
            }
        }
    }

    @Test
    void eachLimitEndsEachFormatOrDoesNotConcernIt() throws Exception {
        for (Limit limit : Limit.values()) {
            Limits small = QUICK.with(Limit.RATIO_FLOOR, 0).with(limit, limit == Limit.SECONDS ? 2 : 1);
            for (Map.Entry<String, byte[]> format : formats.entrySet()) {
                Reading reading = read(limit.key() + "-" + format.getKey(), format.getValue(), small);
                if (reading != null) {
                    assertThat(reading.refusals())
                            .as(limit + " " + format.getKey())
                            .allMatch(refusal -> refusal.message().key().equals("workbook.limit-" + limit.key()));
                }
                count("limit: ", reading);
            }
        }
    }

    @Test
    void eachFileOfADamagedZipIsUnderstoodOrRefused() throws Exception {
        byte[] zip = Mutations.zipped(formats);
        Mutations mutations = new Mutations();
        List<String> good = figures(read("good.xlsx", formats.get("poi.xlsx"), QUICK));
        for (int i = 0; i < 12; i++) {
            InboxFile file = file("год " + i + ".zip", i == 0 ? zip : mutations.flipped(zip));
            for (InboxFile one : file.unpacked(QUICK)) {
                countChanged("zip", read(one, QUICK), good);
            }
        }
    }

    @Test
    void damageNeverChangesAFigureUnseenWhereAChecksumGuardsIt() throws Exception {
        Mutations mutations = new Mutations();
        for (Map.Entry<String, byte[]> format : formats.entrySet()) {
            String name = format.getKey();
            byte[] bytes = format.getValue();
            List<String> good = figures(read(name, bytes, QUICK));
            boolean isPackage = bytes[0] == 'P';
            for (int i = 0; i < 20; i++) {
                boolean changed = countChanged(name, read(i + "-" + name, mutations.flipped(bytes), QUICK), good);
                assertThat(isPackage && changed).as(i + " " + name).isFalse();
                if (isPackage && i < 10) {
                    countChanged(name + " inside", read(i + "+" + name, mutations.flippedInside(bytes), QUICK), good);
                }
            }
            for (int i = 0; i < 6; i++) {
                countChanged(name + " cut", read(i + "=" + name, mutations.truncated(bytes), QUICK), good);
            }
        }
    }

    private static InboxFile file(String name, byte[] bytes) throws IOException {
        Path path = Files.write(folder.resolve(name), bytes);
        return new InboxFile(path, name, "edu-11", Instant.parse("2018-01-10T09:00:00Z"));
    }

    private static Reading read(String name, byte[] bytes, Limits limits) throws IOException {
        return read(file(name, bytes), limits);
    }

    /** Reads it as the night would and asks of what comes of it what every file must satisfy; null where it is passed over. */
    private static Reading read(InboxFile file, Limits limits) {
        files++;
        Checking.Checked checked;
        try {
            checked = new Checking(Desk.FORMS, limits, PasswordFiles.NONE).check(file);
        } catch (NotRead passedOver) {
            AsTheNight.isSaid(file.name(), passedOver.said());
            return null;
        }
        Reading reading = checked.reading();
        AsTheNight.mustHold(file.name(), reading);
        assertThat(checked.isSetAside()
                        || !AsTheNight.refusals(reading).isEmpty()
                        || !reading.ledger().isEmpty())
                .as("%s has an account", file.name())
                .isTrue();
        return reading;
    }

    /** What would load of it. */
    private static List<String> figures(Reading reading) {
        if (reading == null || !reading.refusals().isEmpty()) {
            return List.of();
        }
        return reading.slots().stream()
                .filter(slot -> slot.refusals().isEmpty())
                .flatMap(slot -> slot.observations().stream())
                .map(figure -> figure.row() + "," + figure.column() + " " + figure.dimensions() + figure.periodEnd()
                        + figure.state()
                        + (figure.value() == null ? "" : figure.value().toBigInteger()))
                .sorted()
                .toList();
    }

    private static boolean countChanged(String kind, Reading reading, List<String> good) {
        List<String> figures = figures(reading);
        boolean changed = !figures.isEmpty() && !figures.equals(good);
        String other = reading != null && isTold(reading) ? " other, told" : " other, untold";
        COUNTS.merge(kind + (changed ? other : figures.isEmpty() ? " refused" : " same"), 1, Integer::sum);
        return changed;
    }

    /** Whether anything was found that the list as it was written does not have. */
    private static boolean isTold(Reading reading) {
        return reading.reportedCells() > 0
                || !reading.suggestions().isEmpty()
                || reading.outcomes().stream()
                        .anyMatch(outcome -> !outcome.broken().isEmpty());
    }

    private static void count(String kind, Reading reading) {
        COUNTS.merge(kind + (figures(reading).isEmpty() ? "refused" : "understood"), 1, Integer::sum);
    }
}
