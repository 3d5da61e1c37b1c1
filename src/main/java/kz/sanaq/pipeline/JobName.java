package kz.sanaq.pipeline;

import java.util.Locale;

/**
 * The jobs: NIGHTLY is the flow of the first three, and so is BACKFILL, on a folder of history instead of an inbox. RERUN
 * reads again what a steward named, and goes on as a night does.
 */
public enum JobName {
    INTAKE,
    RECONCILE,
    PUBLISH,
    NIGHTLY,
    BACKFILL,
    RERUN;

    /** As Spring Batch and the register of runs call it. */
    String bean() {
        return name().toLowerCase(Locale.ROOT);
    }

    static JobName of(String bean) {
        return valueOf(bean.toUpperCase(Locale.ROOT));
    }
}
