/** Runs rules and comparisons: what does not fit becomes findings, what differs between sources becomes gaps that close. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "knowledge", "observation", "reference", "warehouse"})
package kz.sanaq.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
