/** The command line: what a person or a scheduler asks Sanaq to do. */
@NullMarked
package kz.sanaq.cli;

import org.jspecify.annotations.NullMarked;
