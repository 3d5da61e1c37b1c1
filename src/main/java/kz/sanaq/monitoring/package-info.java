/** What a machine asks while it runs: health, readiness, metrics; and traces, where somebody collects them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"knowledge", "database"})
package kz.sanaq.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
