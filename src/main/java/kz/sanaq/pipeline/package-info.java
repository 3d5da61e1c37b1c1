/** The Spring Batch jobs: intake, reconcile, publish and nightly; one run at a time, and recovery of one that died. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "language",
            "knowledge",
            "observation",
            "database",
            "reference",
            "workbook",
            "form",
            "warehouse",
            "intake",
            "reconciliation",
            "publication",
            "answer",
            "audit"
        })
package kz.sanaq.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
