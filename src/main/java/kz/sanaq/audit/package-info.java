/** What people did: appended in the transaction of the deed, chained by hashes, verified. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package kz.sanaq.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
