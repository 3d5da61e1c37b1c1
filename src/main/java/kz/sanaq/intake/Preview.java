package kz.sanaq.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import kz.sanaq.form.Forms;
import kz.sanaq.form.Reading;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Limits;
import org.jspecify.annotations.Nullable;

/**
 * What a folder holds, before anything of it is registered: every file that the register does not know is read as a run
 * would read it, and nothing is stored. Files may be looked at side by side.
 */
public final class Preview {

    private final Submissions submissions;
    private final Checking checking;
    private final Limits limits;
    private final Map<String, Kind> kinds = new TreeMap<>();
    private final List<Unknown> unknown = new ArrayList<>();
    private final List<Message> notRead = new ArrayList<>();
    private int registered;
    private int refused;
    private int setAside;

    public Preview(DataSource pipeline, Forms forms, Limits limits, PasswordFiles passwords) {
        this.submissions = new Submissions(pipeline);
        this.checking = new Checking(forms, limits, passwords);
        this.limits = limits;
    }

    /**
     * The files of one return.
     *
     * @param from first day of their periods; null where none says of what period it is
     * @param to last day of their periods
     */
    public record Kind(
            int files, @Nullable LocalDate from, @Nullable LocalDate to) {

        static Kind of(Reading reading) {
            return new Kind(
                    1,
                    reading.slots().stream()
                            .map(slot -> slot.slot().periodStart())
                            .min(Comparator.naturalOrder())
                            .orElse(null),
                    reading.slots().stream()
                            .map(slot -> slot.slot().periodEnd())
                            .max(Comparator.naturalOrder())
                            .orElse(null));
        }

        Kind and(Kind other) {
            return new Kind(
                    files + other.files,
                    from == null || other.from != null && other.from.isBefore(from) ? other.from : from,
                    to == null || other.to != null && other.to.isAfter(to) ? other.to : to);
        }
    }

    /** A file that no form knows, and why. */
    public record Unknown(InboxFile file, Message why) {}

    /**
     * What was seen.
     *
     * @param registered how many a run would take for copies of what it has
     * @param refused how many of those that were recognised would not load, not even in part
     * @param kinds those that were recognised, by the code of their return
     */
    public record Seen(
            int registered,
            int refused,
            int setAside,
            Map<String, Kind> kinds,
            List<Unknown> unknown,
            List<Message> notRead) {}

    /** Looks at one more file. */
    public void look(InboxFile file) {
        try {
            if (submissions.isRegistered(file.sender(), Sha256.of(file.bytes(limits)))) {
                count(() -> registered++);
            } else {
                Checking.Checked checked = checking.check(file);
                count(() -> sort(checked));
            }
        } catch (NotRead e) {
            count(() -> notRead.add(e.said()));
        }
    }

    /** What was seen so far. */
    public synchronized Seen seen() {
        return new Seen(
                registered, refused, setAside, new TreeMap<>(kinds), List.copyOf(unknown), List.copyOf(notRead));
    }

    private synchronized void count(Runnable one) {
        one.run();
    }

    private void sort(Checking.Checked checked) {
        Reading reading = checked.reading();
        if (checked.isSetAside()) {
            setAside++;
        } else if (reading.returnCode() == null) {
            unknown.add(new Unknown(checked.file(), reading.refusals().get(0).message()));
        } else {
            if (!reading.refusals().isEmpty()
                    || reading.slots().stream()
                            .allMatch(slot -> !slot.refusals().isEmpty())) {
                refused++;
            }
            kinds.merge(reading.returnCode(), Kind.of(reading), Kind::and);
        }
    }
}
