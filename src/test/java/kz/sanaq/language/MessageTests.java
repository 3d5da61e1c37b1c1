package kz.sanaq.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MessageTests {

    @Test
    void aMessageIsSaidInItsReadersLanguage() {
        Message message = Message.of("language.example", "name", "$1 \\ {other}", "count", 3);

        assertThat(message.in(Language.EN)).isEqualTo("$1 \\ {other}: 3 cells");
        assertThat(message.in(Language.RU)).isEqualTo("$1 \\ {other}: ячеек 3");
        assertThat(message.in(Language.KK)).isEqualTo("$1 \\ {other}: 3 ұяшық");
    }

    @Test
    void theRemedyIsATextOfItsOwn() {
        assertThat(Message.of("language.example", "name", "A1").remedyIn(Language.EN))
                .isEqualTo("Look at A1.");
        assertThat(Message.of("language.example").hasRemedy()).isTrue();
        assertThat(Message.of("language.example.remedy").hasRemedy()).isFalse();
        assertThat(Message.of("language.example.remedy").remedyIn(Language.KK)).isEmpty();
    }

    @Test
    void aKeyWithoutATextShowsItself() {
        assertThat(Message.of("nowhere.nothing").in(Language.RU)).isEqualTo("nowhere.nothing");
        assertThat(Message.of("nowhere").in(Language.RU)).isEqualTo("nowhere");
    }

    @Test
    void aMessageComesBackFromJsonAsItWas() {
        Message message = Message.of("a.b", "text", "Лист \"1\"", "number", 12271, "exact", new BigDecimal("0.10"));

        assertThat(message.toJson())
                .isEqualTo(
                        "{\"key\":\"a.b\",\"arguments\":{\"text\":\"Лист \\\"1\\\"\",\"number\":12271,\"exact\":0.10}}");
        assertThat(Message.fromJson(message.toJson())).isEqualTo(message);
        assertThat(Message.fromJson(Message.of("a.b").toJson())).isEqualTo(Message.of("a.b"));
    }

    @Test
    void anArgumentIsATextOrANumber() {
        assertThatThrownBy(() -> Message.of("a.b", "words", new Words("a", "b", "c")))
                .hasMessage("a.b: words is neither a text nor a number");
        assertThatThrownBy(() -> Message.of("a.b", "words")).hasMessage("a.b: a name without a value");
    }

    @Test
    void wordsExistInAllThreeLanguages() {
        assertThat(new Words("a", "б", "ә").in(Language.KK)).isEqualTo("ә");
        assertThatThrownBy(() -> new Words("a", " ", "ә")).hasMessageContaining("ru ' '");
    }

    @Test
    void aLanguageIsKnownByItsTag() {
        assertThat(Language.of("kk-KZ")).isEqualTo(Language.KK);
        assertThat(Language.of("ru_RU.UTF-8")).isEqualTo(Language.RU);
        assertThat(Language.of("C.UTF-8")).isEqualTo(Language.EN);
    }
}
