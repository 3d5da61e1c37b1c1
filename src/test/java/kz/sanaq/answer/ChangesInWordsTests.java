package kz.sanaq.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.sanaq.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a correction changed, as its sender reads it. */
class ChangesInWordsTests {

    private static final List<ChangedLine> LINES = List.of(
            new ChangedLine("Тізім", ChangedLine.Axis.ROW, true, 11, 1),
            new ChangedLine("Тізім", ChangedLine.Axis.ROW, false, 20, 2),
            new ChangedLine("Тізім", ChangedLine.Axis.COLUMN, true, 27, 1));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 5 cells changed: 2 close findings, 3 change numbers nobody asked about. 1 row inserted (Тізім 12). 2 rows removed (they were Тізім 21). 1 column inserted (Тізім AB).
            RU | Изменено ячеек - 5: закрывают замечания - 2, меняют числа, о которых никто не спрашивал, - 3. Вставлена 1 строка (Тізім 12). Удалено строк - 2 (прежде Тізім 21). Вставлен 1 столбец (Тізім AB).
            KK | Өзгерген ұяшықтар - 5: ескертуді жабатыны - 2, ешкім сұрамаған санды өзгертетіні - 3. 1 жол қосылды (Тізім 12). Жойылған жолдар - 2 (бұрын Тізім 21). 1 баған қосылды (Тізім AB).
            """)
    void cellsAreCountedByWhatTheyDidAndLinesByWhereTheyAre(Language language, String words) {
        assertThat(ChangesInWords.of(new CorrectionTold.Counts(5, 2, 0, 0, 3, 0), LINES, language))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, No cell says anything else. 1 row inserted (Тізім 12).",
        "RU, Ни одна ячейка не изменилась. Вставлена 1 строка (Тізім 12)."
    })
    void anEmptyRowIsNoChangeOfACell(Language language, String words) {
        assertThat(ChangesInWords.of(new CorrectionTold.Counts(0, 0, 0, 0, 0, 0), LINES.subList(0, 1), language))
                .isEqualTo(words);
    }
}
