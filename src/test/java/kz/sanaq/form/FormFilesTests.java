package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Language;
import kz.sanaq.reference.ReferenceBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes in the files of the returns: each is refused where it stands, before anything is read by them. */
class FormFilesTests {

    private static final String FORM = "returns/organisation-list/forms/2018.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(Path.of("jobs").relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void aMisspeltAnchorIsRefusedWithWhatWasProbablyMeant() throws IOException {
        BadKnowledge refusal = refusal("anchor: [Проектная мощность,", "anchor: [Проектная мошность,");

        assertThat(refusal.file()).isEqualTo(FORM);
        assertThat(refusal.line()).isEqualTo(line("anchor:"));
        assertThat(refusal.reason().in(Language.EN)).contains("Проектная мошность");
        assertThat(refusal.reason().remedyIn(Language.EN)).isEqualTo("Did you mean \"Проектная мощность\"?");
    }

    @Test
    void anAnchorThatIsLikeNoHeadingIsRefused() throws IOException {
        assertThat(refusal("anchor: [Проектная мощность,", "anchor: [Zzz,")
                        .reason()
                        .key())
                .isEqualTo("form.unknown-anchor");
    }

    private int line(String begins) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(FORM));
        return 1
                + lines.indexOf(lines.stream()
                        .filter(line -> line.strip().startsWith(begins))
                        .findFirst()
                        .orElseThrow());
    }

    private BadKnowledge refusal(String right, String wrong) throws IOException {
        Path file = folder.resolve(FORM);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
        Knowledge knowledge = new Knowledge(folder);
        ReferenceBook book = ReferenceBook.read(knowledge);
        BadKnowledge refusal = catchThrowableOfType(BadKnowledge.class, () -> Forms.from(knowledge, book));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
