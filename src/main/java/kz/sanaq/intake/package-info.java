/** What comes in: the inbox, the register of submissions, quarantine, and the account of every cell. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "knowledge", "observation", "reference", "workbook", "form", "warehouse"})
package kz.sanaq.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
