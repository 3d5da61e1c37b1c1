package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import kz.sanaq.form.Forms;
import kz.sanaq.intake.Arrival;
import kz.sanaq.intake.Calendar;
import kz.sanaq.intake.FormVersions;
import kz.sanaq.intake.Inbox;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.intake.Interpretation;
import kz.sanaq.intake.Interpreting;
import kz.sanaq.intake.Loading;
import kz.sanaq.intake.Marks;
import kz.sanaq.intake.NotRead;
import kz.sanaq.intake.Quarantine;
import kz.sanaq.intake.Registering;
import kz.sanaq.intake.Rereadings;
import kz.sanaq.intake.SettingAside;
import kz.sanaq.intake.Submission;
import kz.sanaq.intake.Submissions;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.scale.SharedKnowledge;
import kz.sanaq.publication.MorningReport;
import kz.sanaq.publication.Sentences;
import kz.sanaq.reconciliation.Comparisons;
import kz.sanaq.reconciliation.Reconciliation;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.reference.ReferenceLoading;
import kz.sanaq.reference.Resolutions;
import kz.sanaq.workbook.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * What one run works with: its knowledge, read and checked once, and the workers that hold it. A restart in another
 * process makes them anew from the same files.
 */
final class CurrentRun {

    private final long run;
    private final JobName job;
    private final Path inbox;
    private final Knowledge knowledge;
    private final DataSource pipeline;
    private final Supplier<String> readWith;
    private final Supplier<ReferenceBook> book;
    private final Supplier<Forms> forms;
    private final Supplier<Registering> registering;
    private final Supplier<SettingAside> settingAside;
    private final Supplier<Interpreting> interpreting;
    private final Supplier<Loading> loading;
    private final Supplier<Rules> rules;
    private final Supplier<Reconciliation> reconciliation;
    private final Supplier<Boolean> isStale;
    private final Runs runs;
    private final Marks marks;
    private final Map<String, Message> notRead = new ConcurrentSkipListMap<>();
    private final Supplier<Replies> replies;
    private final Clock clock;
    private final PipelineSettings settings;
    private boolean isAnythingAssessed;

    CurrentRun(
            long run,
            JobName job,
            Path inbox,
            PipelineSettings settings,
            DataSource pipeline,
            DataSource reading,
            Runs runs,
            Clock clock,
            Marks marks) {
        Marks elsewhere = settings.scale().isRemote() ? Marks.NONE : marks; // who does a part marks what it reads
        this.marks = marks;
        this.settings = settings;
        Limits limits = settings.limits();
        this.run = run;
        this.job = job;
        this.inbox = inbox;
        this.runs = runs;
        this.clock = clock;
        this.isStale = SingletonSupplier.of(() -> runs.isStale(run));
        this.pipeline = pipeline;
        this.knowledge = new Knowledge(settings.jobs());
        this.readWith = SingletonSupplier.of(() -> knowledge.hash("reference") + " " + knowledge.hash("returns"));
        this.book = SingletonSupplier.of(() -> ReferenceBook.read(knowledge));
        this.forms = SingletonSupplier.of(() -> Forms.from(knowledge, book.get()));
        Quarantine quarantine = new Quarantine(settings.quarantine());
        this.registering = SingletonSupplier.of(() ->
                new Registering(pipeline, quarantine, forms.get().personalData(), limits, settings.passwords(), marks));
        this.settingAside = SingletonSupplier.of(
                () -> new SettingAside(pipeline, quarantine, forms.get().personalData()));
        this.interpreting = SingletonSupplier.of(
                () -> new Interpreting(pipeline, forms.get(), limits, settings.passwords(), elsewhere));
        this.loading = SingletonSupplier.of(() -> new Loading(pipeline, readWith.get()));
        this.rules = SingletonSupplier.of(() -> Rules.from(knowledge));
        this.reconciliation = SingletonSupplier.of(() -> new Reconciliation(
                this.rules.get(),
                Comparisons.from(knowledge),
                JdbcClient.create(reading),
                JdbcClient.create(pipeline)));
        this.replies = SingletonSupplier.of(
                () -> new Replies(run, settings, pipeline, book.get(), this.rules.get(), clock, marks));
    }

    /** Reads and checks all knowledge, and only then writes: the dimensions. */
    void loadReference() {
        Objects.requireNonNull(forms.get(), "forms");
        reconciliation.get().check();
        new ReferenceLoading(pipeline).load(book.get());
        new Calendar(JdbcClient.create(pipeline)).owe(forms.get().returns());
        FormVersions.keep(JdbcClient.create(pipeline), forms.get().versions());
        Sentences.store(
                JdbcClient.create(pipeline), rules.get().titles(), forms.get().titles());
    }

    /** Before anything is read: what was in hand when an earlier try died is suspect from now on. */
    void beginReading() {
        marks.begin();
    }

    List<InboxFile> inboxFiles() {
        Inbox files =
                job == JobName.BACKFILL ? Inbox.ofHistory(inbox, book.get().reporters()::has) : new Inbox(inbox);
        return files.deliveries(settings.limits());
    }

    @Nullable
    Arrival arrival(InboxFile file) {
        try {
            return registering.get().examine(file).orElse(null);
        } catch (NotRead e) {
            notRead.put(file.name(), e.said());
            return null;
        }
    }

    /** Says on the run's card which files it passed over, before anything else can happen to it. */
    void registered() {
        runs.warn(run, notRead.values());
    }

    void register(Arrival arrival) {
        registering.get().register(arrival, run);
    }

    /** Before and after reading: brings what was set aside into quarantine, and back what was cleared. */
    void settleSetAside() {
        settingAside.get().settle(run);
    }

    /** What is to be read: what a steward asked to be read again, in a rerun; else what was not read yet. */
    List<Submission> waiting() {
        return job == JobName.RERUN
                ? new Rereadings(pipeline).waiting(run)
                : new Submissions(pipeline).waiting(readWith.get());
    }

    /** Those of these that wait still. */
    List<Submission> waiting(Collection<Integer> submissions) {
        return job == JobName.RERUN
                ? waiting().stream()
                        .filter(each -> submissions.contains(each.id()))
                        .toList()
                : new Submissions(pipeline).waiting(readWith.get(), submissions);
    }

    Interpretation interpret(Submission submission) {
        return interpreting.get().interpret(submission);
    }

    void load(Interpretation interpretation) {
        loading.get().load(interpretation, run);
    }

    /** Nothing waits any more. */
    void loaded() {
        if (job == JobName.RERUN) {
            new Rereadings(pipeline).settleRefused(run);
        }
    }

    /** Holds what these will write to, so that several processes may load at the same time. */
    void hold(Collection<? extends Interpretation> interpretations) {
        loading.get().hold(interpretations);
    }

    /** Refuses what reading has ended with too often. */
    void giveUp(Submission submission, int times) {
        loading.get().giveUp(submission, times, run);
    }

    /** Puts the knowledge of this run where workers find it; answers its name. */
    String share(SharedKnowledge shared) {
        return shared.share(knowledge);
    }

    void resolve() {
        if (isStale.get()) {
            Resolutions.resolve(JdbcClient.create(pipeline), book.get());
            new Calendar(JdbcClient.create(pipeline)).expect();
            TableStatistics.renew(JdbcClient.create(pipeline), "ref", "intake", "warehouse");
        }
    }

    /** The slices of reconciliation that read something that changed since they were done. */
    List<String> slices() {
        return reconciliation.get().slices(run);
    }

    void assess(String slice) {
        isAnythingAssessed = true;
        reconciliation.get().run(run, slice);
    }

    void reconciled() {
        if (isStale.get() || isAnythingAssessed) {
            TableStatistics.renew(JdbcClient.create(pipeline), "quality");
            runs.reconciled(run);
        }
    }

    void report() {
        if (runs.isUnpublished() || !notRead.isEmpty()) {
            runs.published(run, MorningReport.write(JdbcClient.create(pipeline), run, settings.reports(), clock));
        }
    }

    /** What senders say to what they were told, and what they are told now. */
    Replies replies() {
        return replies.get();
    }
}
