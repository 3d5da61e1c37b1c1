/** What the world is made of: areas, care settings, institutions, sources and measures, each with validity; name to entity. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "knowledge", "observation"})
package kz.sanaq.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
