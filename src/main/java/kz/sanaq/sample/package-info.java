/** A synthetic country: institutions, children and movements that agree, and the workbooks its offices would send. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kz.sanaq.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
