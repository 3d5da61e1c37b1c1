/** When runs start: the night by its calendar, once however many instances are up; late files; what was left undone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"knowledge", "reference", "database", "pipeline"})
package kz.sanaq.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
