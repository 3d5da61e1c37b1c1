package kz.sanaq.form;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;

/** A desk with the project's own forms on it, at which tests read workbooks. */
final class Desk {

    static final Knowledge KNOWLEDGE = new Knowledge(Path.of("jobs"));
    static final Forms FORMS = Forms.from(KNOWLEDGE, ReferenceBook.read(KNOWLEDGE));

    private Desk() {}

    static Reading read(Path file, String sender) throws Exception {
        return read(Files.readAllBytes(file), sender, file.getFileName().toString());
    }

    static Reading read(byte[] bytes, String sender, String fileName) throws Exception {
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            return FORMS.read(workbook, new Delivery(sender, fileName, Instant.parse("2024-01-10T09:00:00Z")));
        }
    }
}
