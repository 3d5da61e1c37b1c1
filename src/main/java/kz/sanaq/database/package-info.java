/** The PostgreSQL that everything is kept in: embedded by default, another by URL; logins for its roles, migrations. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package kz.sanaq.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
