package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.sanaq.intake.Interpretation;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.intake.Submission;
import kz.sanaq.pipeline.scale.HandingOut;
import kz.sanaq.pipeline.scale.InHand;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Holds the part at hand while its step executes, in a worker or in the run's own process. One part at a time. */
final class PartScope implements StepExecutionListener {

    private static final String SUBMISSIONS = "submissions";
    private static final String KNOWLEDGE = "knowledge";
    private static final String PASSWORDS = "password-files";
    private static final String LIMITS = "limits";

    private final Function<StepExecution, CurrentRun> runs;
    private final BooleanSupplier isToldToEnd;
    private final InHand inHand;
    private volatile @Nullable UnderWay underWay;

    private record UnderWay(CurrentRun run, StepExecution execution) {

        long part() {
            return execution.getId();
        }
    }

    /** @param runs what a part's run works with */
    PartScope(Function<StepExecution, CurrentRun> runs, BooleanSupplier isToldToEnd, InHand inHand) {
        this.runs = runs;
        this.isToldToEnd = isToldToEnd;
        this.inHand = inHand;
    }

    /** What is told to whoever takes a part. */
    static ExecutionContext context(
            List<Submission> submissions, boolean isCareful, String knowledge, PasswordFiles passwords, Limits limits) {
        ExecutionContext context = new ExecutionContext();
        context.putString(
                SUBMISSIONS,
                String.join(
                        ",",
                        submissions.stream()
                                .map(each -> Integer.toString(each.id()))
                                .toList()));
        context.putString(KNOWLEDGE, knowledge);
        passwords.bySender().forEach((sender, file) -> context.putString(PASSWORDS + " " + sender, file.toString()));
        context.putString(LIMITS, written(limits));
        context.putInt(HandingOut.SIZE, submissions.size());
        if (isCareful) {
            context.putString(HandingOut.CAREFUL, "");
        }
        return context;
    }

    static int size(StepExecution part) {
        return part.getExecutionContext().getInt(HandingOut.SIZE);
    }

    static String knowledge(StepExecution part) {
        return part.getExecutionContext().getString(KNOWLEDGE);
    }

    /** What the files of passwords are called, wherever they lie on the machine that takes the part; no password is told. */
    static Map<String, Path> passwordFiles(StepExecution part) {
        Map<String, Path> files = new HashMap<>();
        part.getExecutionContext().toMap().forEach((key, value) -> {
            if (key.startsWith(PASSWORDS + " ")) {
                files.put(key.substring(PASSWORDS.length() + 1), Path.of(value.toString()));
            }
        });
        return files;
    }

    /** The limits of the run, within which every worker reads. */
    static Limits limits(StepExecution part) {
        Map<Limit, Long> otherwise = new EnumMap<>(Limit.class);
        for (String one : part.getExecutionContext().getString(LIMITS).split(" ")) {
            if (!one.isEmpty()) {
                String[] limit = one.split("=");
                otherwise.put(Limit.valueOf(limit[0]), Long.valueOf(limit[1]));
            }
        }
        return new Limits(otherwise);
    }

    private static String written(Limits limits) {
        return limits.otherwise().entrySet().stream()
                .map(limit -> limit.getKey().name() + "=" + limit.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Override
    public void beforeStep(StepExecution part) {
        underWay = new UnderWay(runs.apply(part), part);
    }

    /** What is left of the part: the register knows, so a part that is taken over needs no position. */
    List<Submission> left() {
        UnderWay now = now();
        String submissions = now.execution().getExecutionContext().getString(SUBMISSIONS);
        return now.run()
                .waiting(Arrays.stream(submissions.split(","))
                        .map(Integer::valueOf)
                        .toList());
    }

    @Nullable
    Interpretation interpret(Submission submission) {
        UnderWay now = now();
        if (now.execution().isTerminateOnly() || isToldToEnd.getAsBoolean()) {
            now.execution().setTerminateOnly();
            return null;
        }
        inHand.take(submission.sha256(), now.part());
        return now.run().interpret(submission);
    }

    void load(Collection<? extends Interpretation> interpretations) {
        UnderWay now = now();
        now.run().hold(interpretations);
        interpretations.forEach(now.run()::load);
        inHand.done(interpretations.stream().map(each -> each.submission().id()).toList(), now.part());
    }

    /** Tells the part at hand to end after its next submission. */
    void stop() {
        UnderWay now = underWay;
        if (now != null) {
            now.execution().setTerminateOnly();
        }
    }

    private UnderWay now() {
        return Objects.requireNonNull(underWay, "no part is under way");
    }
}
