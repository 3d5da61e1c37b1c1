/** Any spreadsheet as typed cells with addresses, read within limits; the only module that knows POI. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language"})
package kz.sanaq.workbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
