/** One archive of everything that cannot be made again, and back: written from one snapshot, checked before it is trusted. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "database"})
package kz.sanaq.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
