/** What a sender hears: the receipt, the returned workbook, and what a corrected one changed. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"language", "reference", "workbook", "form", "intake", "reconciliation", "publication"})
package kz.sanaq.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
