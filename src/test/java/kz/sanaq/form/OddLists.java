package kz.sanaq.form;

/** Lists whose figures stand oddly beside one another. */
final class OddLists {

    private static final int TOTAL = 9;

    private OddLists() {}

    /** The total as sums of the homes above it; the number in the column named is typed. */
    static Lists summing(int typedColumn) {
        Lists list = Lists.aList();
        int[] sums = {200, 96, 51, 45, 0, 7, 89, 0};
        for (int i = 0; i < sums.length; i++) {
            String column = Page.column(3 + i);
            if (3 + i != typedColumn) {
                list.formula(TOTAL, 3 + i, "SUM(%s8:%s9)".formatted(column, column), sums[i]);
            }
        }
        return list;
    }

    /** The last column of figures has slipped among the remarks. */
    static Lists shiftedRight() {
        Lists list = Lists.aList();
        for (int row = 6; row <= TOTAL; row++) {
            list.with(row, 10, "").with(row, 11, 40 + row);
        }
        return list;
    }

    /** The capacities have slipped among the places. */
    static Lists shiftedLeft() {
        Lists list = Lists.aList();
        for (int row = 6; row <= TOTAL; row++) {
            list.with(row, 2, 100 + row).with(row, 3, "");
        }
        return list;
    }

    /** Two sections of three homes; where they are copied, the second has the figures of the first. */
    static Drawn sections(boolean copied) {
        String second = copied ? "60 | 41 | 21 | 20" : "61 | 44 | 22 | 22";
        return Drawn.sheet("Список", """
                по Акмолинской области
                Сведения об организациях на 1 января 2018 года

                № п/п | Наименование организации | Место нахождения | Проектная мощность | Количество воспитанников | < | < | < | < | < | < | Примечание
                ^ | ^ | ^ | ^ | Всего | в том числе | < | < | < | < | < | ^
                ^ | ^ | ^ | ^ | ^ | м | д | 0-3 | 4-6 | 7-17 | 18+ | ^
                I. | Детские дома | | 212 | 129 | 68 | 61 | 0 | 13 | 116 | 0 |
                1 | Детский дом № 1 | | 60 | 41 | 21 | 20 | 0 | 3 | 38 | 0 |
                2 | Детский дом № 2 | | 72 | 52 | 28 | 24 | 0 | 6 | 46 | 0 |
                3 | Детский дом № 3 | | 80 | 36 | 19 | 17 | 0 | 4 | 32 | 0 |
                II. | Дома ребёнка | | 213 | 132 | 69 | 63 | 0 | 13 | 119 | 0 |
                4 | Дом ребёнка № 1 | | %s | 0 | 3 | 38 | 0 |
                5 | Дом ребёнка № 2 | | 72 | 52 | 28 | 24 | 0 | 6 | 46 | 0 |
                6 | Дом ребёнка № 3 | | 80 | 36 | 19 | 17 | 0 | 4 | 32 | 0 |
                 | Итого | | 425 | 261 | 137 | 124 | 0 | 26 | 235 | 0 |
                """.formatted(second));
    }
}
