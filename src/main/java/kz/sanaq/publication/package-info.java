/** Shows what is known: marts for analysts and the morning report for everybody. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "knowledge", "observation", "reference", "warehouse", "reconciliation"})
package kz.sanaq.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
