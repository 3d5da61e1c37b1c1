package kz.sanaq.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.sanaq.form.Forms;
import kz.sanaq.intake.Checking.Checked;
import kz.sanaq.workbook.Limits;

/**
 * Loads what was read at a desk into a database of its own, as the night loads what it reads; of the workbooks' bytes nothing
 * is written.
 */
public final class Trial {

    private static final byte[] NO_BYTES = {};
    private static final String KNOWLEDGE = "desk";

    private final Submissions submissions;
    private final Interpreting interpreting;
    private final Loading loading;

    /** @param pipeline a database that only has reference data */
    public Trial(DataSource pipeline, Forms forms, Limits limits) {
        this.submissions = new Submissions(pipeline);
        this.interpreting = new Interpreting(pipeline, forms, limits, PasswordFiles.NONE, Marks.NONE);
        this.loading = new Loading(pipeline, KNOWLEDGE);
    }

    /** Loads these in the transaction at hand: what was set aside is not among them. Answers each by its submission's key. */
    public Map<Integer, Checked> load(List<Checked> workbooks, long run) {
        Map<Integer, Checked> bySubmission = new HashMap<>();
        for (Checked checked : workbooks) {
            Submission submission = register(checked, run);
            loading.load(interpreting.interpret(submission, checked.reading()), run);
            bySubmission.put(submission.id(), checked);
        }
        return bySubmission;
    }

    private Submission register(Checked checked, long run) {
        InboxFile file = checked.file();
        Arrival arrival = new Arrival(file, checked.sha256(), NO_BYTES, List.of(), true);
        int id = submissions.add(arrival, run).submission();
        return new Submission(id, checked.sha256(), file.sender(), file.name(), file.receivedAt(), 1, false);
    }
}
