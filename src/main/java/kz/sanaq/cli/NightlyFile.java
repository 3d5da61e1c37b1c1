package kz.sanaq.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.sanaq.intake.PasswordFile;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.knowledge.Meaning;
import kz.sanaq.monitoring.MonitoringSettings;
import kz.sanaq.notice.NoticeSettings;
import kz.sanaq.pipeline.HistorySettings;
import kz.sanaq.pipeline.PipelineSettings;
import kz.sanaq.pipeline.ScaleSettings;
import kz.sanaq.schedule.ScheduleSettings;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import org.jspecify.annotations.Nullable;

/** {@code jobs/nightly.yaml}: what a run works on, and a part for each concern, which may be left out. */
record NightlyFile(
        @Meaning(
                "Folder of workbooks, from the installation's folder. A manifest.csv in it or beside it says who sent what"
                        + " and when.")
        String inbox,

        @Meaning("How many submissions are read side by side.")
        int threads,

        @Meaning("How many submissions share a transaction.")
        int chunk,

        @Meaning("When sanaq serve runs.") @Nullable ScheduleSettings schedule,

        @Meaning("How long what runs leave behind is kept.") @Nullable
        HistorySettings history,

        @Meaning("Who is told of what the nights did, and how.") @Nullable
        NoticeSettings notice,

        @Meaning("What a monitor is told, and where.") @Nullable
        MonitoringSettings monitoring,

        @Meaning("Who reads and loads.") @Nullable ScaleSettings scale,

        @Meaning("Senders whose workbooks may be protected with a password that is known here.") @Nullable
        List<PasswordFile> passwords,

        @Meaning("What a workbook may not exceed; one that does is refused, and the refusal names limit and part.")
        @Nullable
        Map<Limit, Long> limits) {

    static NightlyFile read(Path jobs) {
        return new Knowledge(jobs).oneYaml("nightly.yaml", NightlyFile.class).value();
    }

    @Override
    public ScheduleSettings schedule() {
        return schedule == null ? ScheduleSettings.defaults() : schedule;
    }

    NightlyFile {
        if (threads < 1 || chunk < 1) {
            throw new IllegalArgumentException("threads %d, chunk %d: at least one".formatted(threads, chunk));
        }
        if (passwords != null
                && passwords.stream().map(PasswordFile::sender).distinct().count() < passwords.size()) {
            throw new IllegalArgumentException("passwords: a sender twice; one file may have several passwords");
        }
        limits = limits == null ? null : new Limits(limits).otherwise();
    }

    @Override
    public Map<Limit, Long> limits() {
        return limits == null ? Map.of() : limits;
    }

    /** The limits that every workbook is read within. */
    Limits within() {
        return new Limits(limits());
    }

    @Override
    public HistorySettings history() {
        return history == null ? HistorySettings.defaults() : history;
    }

    @Override
    public NoticeSettings notice() {
        return notice == null ? NoticeSettings.defaults() : notice;
    }

    @Override
    public MonitoringSettings monitoring() {
        return monitoring == null ? MonitoringSettings.defaults() : monitoring;
    }

    @Override
    public ScaleSettings scale() {
        return scale == null ? ScaleSettings.defaults() : scale;
    }

    @Override
    public List<PasswordFile> passwords() {
        return passwords == null ? List.of() : passwords;
    }

    /** Where the passwords of protected workbooks are. */
    PasswordFiles passwordFiles(Place place) {
        return PasswordFiles.in(place.root(), passwords());
    }

    /** The same with other workers, where the command line names them. */
    NightlyFile with(ScaleSettings.@Nullable Workers workers) {
        return workers == null
                ? this
                : new NightlyFile(
                        inbox,
                        threads,
                        chunk,
                        schedule,
                        history,
                        notice,
                        monitoring,
                        scale().with(workers),
                        passwords,
                        limits);
    }

    PipelineSettings pipeline(Place place) {
        return new PipelineSettings(
                place.jobs(),
                place.home(),
                threads,
                chunk,
                Version.current(),
                history(),
                scale(),
                passwordFiles(place),
                within());
    }

    /** The inbox that is asked for on the command line, or else the one that the file names. */
    Path inbox(Place place, @Nullable Path asked) {
        Path folder = asked == null ? place.root().resolve(inbox) : asked;
        return folder.toAbsolutePath().normalize();
    }
}
