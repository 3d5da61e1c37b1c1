package kz.sanaq.pipeline;

import java.util.List;
import kz.sanaq.intake.Checking.Checked;
import kz.sanaq.reconciliation.SubmissionRules;

/**
 * What is said of a workbook at a desk.
 *
 * @param checked what was understood of it
 * @param findings all that the rules found in it, consequences with their roots
 * @param outcomes how often each rule held, was broken or could not be assessed; what the reader did is in what was understood
 */
public record DeskAnswer(
        Checked checked, List<SubmissionRules.Told> findings, List<SubmissionRules.Outcome> outcomes) {}
