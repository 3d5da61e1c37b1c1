/** A workbook and the definition of its form become observations and an account of every cell. */
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "knowledge", "observation", "workbook", "reference"})
package kz.sanaq.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
