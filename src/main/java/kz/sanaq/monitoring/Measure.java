package kz.sanaq.monitoring;

import java.util.List;

/** What is measured: all of it is in the database, so that it is the same whoever is asked, and after a restart. */
enum Measure {
    SUBMISSIONS("sanaq.submissions", "Submissions in the register, by what became of them", "outcome"),
    RUNS("sanaq.runs", "Runs so far, by how they ended", "state"),
    RESTARTS("sanaq.run.restarts", "How often runs were gone on with after they had died or been stopped, so far"),
    UNDER_WAY("sanaq.run.under.way", "Whether a run is under way"),
    LAST_FAILED("sanaq.last.run.failed", "Whether the last run that ended failed"),
    LAST_STAGE("sanaq.last.run.stage.seconds", "How long each stage of the last run took", "stage"),
    LAST_RUN("sanaq.last.run.seconds", "How long the last run took", "job"),
    LOAD_RATE(
            "sanaq.last.load.cells.per.second",
            "Cells that the last run which loaded something read and loaded, in a second of its loading"),
    FINDINGS("sanaq.findings.open", "Open findings", "severity"),
    GAP("sanaq.gap.difference", "The gaps of the country: left source minus right", "comparison", "unit"),
    RESIDUAL("sanaq.gap.residual", "What no named part of a gap explains", "comparison", "unit"),
    LAST_GOOD("sanaq.last.good.night.timestamp.seconds", "When the last good night ended"),
    NEXT("sanaq.next.night.timestamp.seconds", "When the next night is due, where the service runs the night"),
    MESSAGES("sanaq.messages", "Messages in the outbox", "state"),
    MEASURED("sanaq.measured.timestamp.seconds", "When this was measured");

    private final String id;
    private final String description;
    private final List<String> labels;

    Measure(String id, String description, String... labels) {
        this.id = id;
        this.description = description;
        this.labels = List.of(labels);
    }

    String id() {
        return id;
    }

    String description() {
        return description;
    }

    List<String> labels() {
        return labels;
    }
}
