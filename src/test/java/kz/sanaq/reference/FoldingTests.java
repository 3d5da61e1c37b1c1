package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class FoldingTests {

    @Test
    void kazakhLettersAndTheirRussianLookAlikesFoldTogether() {
        assertThat(Folding.fold("Қарағанды облысы")).isEqualTo(Folding.fold("Караганды облысы"));
        assertThat(Folding.fold("Өскемен")).isEqualTo(Folding.fold("Оскемен"));
        assertThat(Folding.fold("Жаңаөзен Ұлытау Һ Түркі")).isEqualTo("жанаозен улытау х турки");
    }

    @Test
    void latinLookAlikesInACyrillicWordFoldAway() {
        assertThat(Folding.fold("Tүpкіcтaн oблыcы")).isEqualTo(Folding.fold("Түркістан облысы"));
        assertThat(Folding.fold("ЦAH")).isEqualTo(Folding.fold("цан"));
    }

    @Test
    void aLatinWordStaysLatin() {
        assertThat(Folding.fold("Almaty Region")).isEqualTo("almaty region");
    }

    @Test
    void quotesDotsHyphensBlanksAndCaseAreLevelled() {
        assertThat(Folding.fold("КГУ «Детский\u00A0дом»")).isEqualTo(Folding.fold("КГУ  \"ДЕТСКИЙ ДОМ\""));
        assertThat(Folding.fold("Зап.-Казахстанская")).isEqualTo("зап казахстанская");
        assertThat(Folding.fold(" г.Астана ")).isEqualTo("г астана");
        assertThat(Folding.fold("семейного\u202Fтипа\n(ДДСТ)")).isEqualTo("семейного типа ддст");
    }

    @Test
    void numbersKeepTheirDigitsAndLoseTheirSign() {
        assertThat(Folding.fold("Детский дом №1"))
                .isEqualTo(Folding.fold("детский дом № 1"))
                .isEqualTo(Folding.fold("детский дом N 1"))
                .isEqualTo(Folding.fold("детский дом 1"))
                .isNotEqualTo(Folding.fold("детский дом №11"));
    }

    @Test
    void nothingFoldsToNothing() {
        assertThat(Folding.fold(" – « » ")).isEmpty();
    }

    @Property
    void whatIsFoldedFoldsToItself(
            @ForAll
                    @Chars({
                        'Қ', 'ө', 'і', 'Д', 'м', 'C', 'N', 'n', 'o', 'о', 'º', '№', '1', '５', 'Ｎ', ' ', '.', '«', '-',
                        '\u0301', '\u200B'
                    })
                    String text) {
        String folded = Folding.fold(text);

        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }
}
