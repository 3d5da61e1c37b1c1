package kz.sanaq.intake;

import java.nio.file.Path;
import kz.sanaq.knowledge.Meaning;

/** One of {@code passwords:} in {@code jobs/nightly.yaml}: where a sender's passwords are. They are never in it. */
public record PasswordFile(
        @Meaning("Code of the reporter.") String sender,

        @Meaning(
                "File that has the passwords of its workbooks, one a line, from the installation's folder. It is read when a"
                        + " protected workbook comes, on the machine that reads that.")
        Path file) {}
