/** The three languages of Sanaq's readers, and texts kept as key and arguments until somebody reads them. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kz.sanaq.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
