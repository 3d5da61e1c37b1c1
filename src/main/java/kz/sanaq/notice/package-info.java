/** Who must hear of what the nights did: messages to people by role and area, to a webhook, and signs of life. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "knowledge", "reference", "database", "publication"})
package kz.sanaq.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
