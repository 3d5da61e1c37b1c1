package kz.sanaq.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.sanaq.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The morning report: what came in, what was refused, what does not fit, on one page that needs no server. */
public final class MorningReport {

    private static final String AREAS = """
            select code, short_en as name_en, short_ru as name_ru, short_kk as name_kk
            from mart.label
            where entity = 'AREA'
            """;

    /** So many places of one workbook are shown. */
    private static final int PLACES = 3;

    private MorningReport() {}

    /**
     * Writes the report of a run and answers where it is: {@code morning-report-2026-11-22-run-12.html}. Written again,
     * it replaces the file; a reader never sees half of it.
     *
     * @param reading any login that reads the marts, the analyst's for one
     * @param folder is made where it is missing
     */
    public static Path write(JdbcClient reading, long run, Path folder, Clock clock) {
        var day = LocalDate.ofInstant(clock.instant(), Wording.KAZAKHSTAN);
        var file = folder.resolve("morning-report-%s-run-%d.html".formatted(day, run));
        var draft = folder.resolve(file.getFileName() + ".draft");
        try {
            Files.createDirectories(folder);
            Files.writeString(draft, Page.of(read(reading, run)));
            return Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Report read(JdbcClient reading, long run) {
        var intake = new IntakeReading(reading, run);
        var findings = new FindingReading(reading);
        var gaps = new GapReading(reading);
        var published = new PublishedReading(reading);
        var sent = intake.sent();
        var day = LocalDate.ofInstant(intake.run().startedAt(), Wording.KAZAKHSTAN);
        return new Report(
                intake.run(),
                intake.isSynthetic(),
                intake.counts(),
                TileMap.tiles(sent, areas(reading)),
                TileMap.elsewhere(sent),
                new OwedReading(reading, day).owed(),
                notRead(intake),
                intake.refusals(PLACES),
                intake.partlyAccepted(PLACES),
                findings.severities(run),
                findings.gravest(),
                gaps.ofTheCountry(),
                gaps.notAssessed(),
                published.verdicts(),
                published.conflicts(),
                gaps.ofAreas());
    }

    private static List<Report.NotRead> notRead(IntakeReading intake) {
        return intake.notRead().stream()
                .map(message -> new Report.NotRead(message, new Remedy(message)))
                .toList();
    }

    private static Map<String, Words> areas(JdbcClient reading) {
        return reading
                .sql(AREAS)
                .query((row, number) -> Map.entry(row.getString("code"), Rows.words(row, "name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
