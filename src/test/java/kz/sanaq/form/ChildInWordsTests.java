package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name with a date or a year of birth is a child; a date, or a title with years, is none. */
class ChildInWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Иванова Алия, 05.03.2011 г.р.",
                "Секретов Еркин, дата рождения 12.03.2015",
                "Секретов Е.С., 2015 г.р.",
                "Омарова Мадина (2012 года рождения)",
                "Серік Данияр, туған күні: 12.03.2015",
                "Серік Данияр, 2015 ж. т.",
                "Ким Олег родился 3 мая 2014 г."
            })
    void isOne(String text) {
        assertThat(ChildInWords.is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Исполнитель: Ахметов А. 05.01.2019",
                "Республика Казахстан, 2018 г. Регионы",
                "Дети 2011 года рождения",
                "Акмолинская область за 2018 год",
                "Рождённые в 2018 году, Северо-Казахстанская Область"
            })
    void isNone(String text) {
        assertThat(ChildInWords.is(text)).isFalse();
    }
}
