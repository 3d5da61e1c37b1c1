package kz.sanaq.pipeline;

import java.util.Locale;

/** The jobs: NIGHTLY is the flow of the other three. */
public enum JobName {
    INTAKE,
    RECONCILE,
    PUBLISH,
    NIGHTLY;

    /** As Spring Batch and the register of runs call it. */
    String bean() {
        return name().toLowerCase(Locale.ROOT);
    }
}
