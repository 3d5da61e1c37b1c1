package kz.sanaq.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.knowledge.Meaning;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeSettingsTests {

    @TempDir
    Path folder;

    @Test
    void nothingIsSentUnlessTheFileSaysSo() {
        assertThat(NoticeSettings.defaults().isOff()).isTrue();
        assertThat(NoticeSettings.defaults().lateAfter()).isEqualTo(Duration.ofHours(3));
        assertThat(NoticeSettings.defaults().giveUpAfter()).isEqualTo(Duration.ofDays(3));
        assertThat(People.read(new Knowledge(Path.of("jobs")))).as("as shipped").isEmpty();
    }

    @Test
    void theNamesAreThoseOfTheFileAndThePortFollowsTheSecurity() throws IOException {
        NoticeSettings settings = read("""
                mail: { host: mail.example.org, security: tls, user: sanaq, password-file: secrets/mail, from: sanaq@example.org, timeout: 5s }
                webhook: { url: "https://hooks.example.org/sanaq", secret-file: secrets/hook }
                ping: https://watch.example.org/abc
                late-after: 2h
                give-up-after: 1d
                """);

        assertThat(settings.isOff()).isFalse();
        assertThat(settings.mail().port()).isEqualTo(465);
        assertThat(settings.mail().timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.webhook().secretFile()).isEqualTo(Path.of("secrets/hook"));
        assertThat(settings.lateAfter()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void noPasswordStandsInTheFileAndNoneGoesInClear() {
        assertThatThrownBy(() -> read("mail: { host: a, from: a@example.org, user: x, password: secret }"))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("password");
        assertThatThrownBy(() -> read("mail: { host: a, from: a@example.org, user: x, security: none }"))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("in clear");
        assertThatThrownBy(() -> read("ping: file:///etc/passwd")).isInstanceOf(BadKnowledge.class);
        assertThatThrownBy(() -> read("mail: { host: a, from: nobody }")).isInstanceOf(BadKnowledge.class);
    }

    @Test
    void aMistakeAmongThePeopleIsNamedWithItsLine() throws IOException {
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(jobs.resolve("people.yaml"), """
                people:
                  - { name: One, email: one@example.org, role: steward, language: ru }
                  - { name: Two, email: one@example.org, role: analyst, language: en }
                """);
        assertThatThrownBy(() -> People.read(new Knowledge(jobs))).isInstanceOfSatisfying(BadKnowledge.class, bad -> {
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad.reason().in(Language.EN)).contains("twice");
        });
    }

    @Test
    void everySettingSaysWhatItMeans() {
        for (Class<?> part : new Class<?>[] {NoticeSettings.class, MailSettings.class, WebhookSettings.class}) {
            assertThat(Arrays.stream(part.getRecordComponents()))
                    .allMatch(component -> component.isAnnotationPresent(Meaning.class));
        }
    }

    private NoticeSettings read(String yaml) throws IOException {
        Files.writeString(folder.resolve("notice.yaml"), yaml);
        return new Knowledge(folder)
                .oneYaml("notice.yaml", NoticeSettings.class)
                .value();
    }
}
