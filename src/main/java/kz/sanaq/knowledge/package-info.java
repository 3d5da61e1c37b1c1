/** The files under {@code jobs/}, read strictly: what is unknown, missing or wrong is refused with its file and line. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package kz.sanaq.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
