/** The words that reading and storing share: one statistical value in its dimensions, from one cell. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kz.sanaq.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
