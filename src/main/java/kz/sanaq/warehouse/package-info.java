/** Stores observations bitemporally: inserts only, visible through vintages, traced back to their cells. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "observation", "reference"})
package kz.sanaq.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
