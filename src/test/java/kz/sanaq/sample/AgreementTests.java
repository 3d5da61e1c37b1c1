package kz.sanaq.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In the faultless country every figure agrees with every other that speaks of the same. */
class AgreementTests {

    private static final String[][] COLUMNS = {
        {"DD"}, {"DDSP"}, {"SHIS"}, {"CPDTZS"}, {"DDST", "DDER"}, {"DR"}, {"CAN"}, {"PRIYUT"}
    };
    private static final int INFANT_HOMES = 5;
    private static final List<LocalDate> PERIODS = List.of(
            LocalDate.of(2018, 6, 30),
            LocalDate.of(2018, 12, 31),
            LocalDate.of(2022, 5, 31),
            LocalDate.of(2022, 6, 30));

    private final ReadInbox inbox = ReadInbox.CLEAN;

    @Test
    void everyListAddsUp() {
        assertThat(inbox.lists).hasSizeGreaterThan(95);
        inbox.lists.forEach((key, list) -> {
            int[] all = new int[8];
            list.sections().forEach((setting, block) -> {
                int[] sum = new int[8];
                block.organisations().forEach(figures -> add(sum, figures));
                assertThat(block.stated()).as("%s %s", key, setting).isEqualTo(sum);
                add(all, sum);
                block.organisations().forEach(figures -> {
                    assertThat(figures[2] + figures[3]).as("%s sex", key).isEqualTo(figures[1]);
                    assertThat(IntStream.of(figures).skip(4).sum())
                            .as("%s age", key)
                            .isEqualTo(figures[1]);
                });
            });
            assertThat(list.total()).as("%s", key).isEqualTo(all);
        });
    }

    @Test
    void everyMovementBalances() {
        assertThat(inbox.movements).hasSize(71);
        inbox.movements.forEach((key, lines) -> {
            for (int column = 0; column < 9; column++) {
                int i = column;
                String where = key + " column " + column;
                assertThat(of(lines.get("01"), i) + of(lines.get("02"), i) - of(lines.get("08"), i))
                        .as(where)
                        .isEqualTo(of(lines.get("17"), i));
                assertThat(sum(lines, i, "03", "04", "05", "06", "07"))
                        .as(where)
                        .isEqualTo(of(lines.get("02"), i));
                assertThat(sum(lines, i, "09", "10", "11", "12", "13", "14", "15", "16", "18", "19"))
                        .as(where)
                        .isEqualTo(of(lines.get("08"), i));
            }
            lines.forEach((line, figures) -> assertThat(figures[8])
                    .as("%s line %s", key, line)
                    .isEqualTo(IntStream.of(figures)
                            .limit(8)
                            .map(figure -> Math.max(0, figure))
                            .sum()));
        });
    }

    @Test
    void everyClosingCountIsThatOfTheLists() {
        inbox.movements.forEach((key, lines) -> {
            if (key.day().equals(PERIODS.get(0))) {
                return;
            }
            for (int column = 0; column < COLUMNS.length; column++) {
                String sender = column == INFANT_HOMES ? key.sender().replace("edu", "health") : key.sender();
                var list = inbox.lists.get(new ReadInbox.Key(sender, key.day()));
                if (list != null) {
                    int children = Arrays.stream(COLUMNS[column])
                            .mapToInt(list::children)
                            .sum();
                    assertThat(lines.get("17")[column])
                            .as("%s column %d", key, column)
                            .isEqualTo(children);
                }
            }
        });
    }

    @Test
    void everyOpeningCountIsTheClosingCountBefore() {
        var june = PERIODS.get(0);
        inbox.movements.keySet().stream()
                .filter(key -> key.day().equals(PERIODS.get(1)))
                .forEach(key -> assertThat(inbox.movements.get(key).get("01"))
                        .as("%s", key)
                        .isEqualTo(inbox.movements
                                .get(new ReadInbox.Key(key.sender(), june))
                                .get("17")));
        for (String[] whole : new String[][] {{"63", "10"}, {"19", "33"}, {"35", "62"}, {"55"}, {"71"}}) {
            int[] closing = closing("edu-" + whole[0], PERIODS.get(2), "17");
            int[] opening = new int[9];
            for (String part : whole) {
                add(opening, closing("edu-" + part, PERIODS.get(3), "01"));
            }
            assertThat(opening).as(whole[0]).isEqualTo(closing);
        }
    }

    @Test
    void theSummaryOfTheCommitteeIsTheSumOfTheLists() {
        var pavlodar = inbox.lists.get(new ReadInbox.Key("edu-55", PERIODS.get(1)));
        int children = Arrays.stream(COLUMNS)
                .limit(5)
                .flatMap(Arrays::stream)
                .mapToInt(pavlodar::children)
                .sum();
        assertThat(inbox.summaries.get("committee").get("Павлодарская")[7]).isEqualTo(children);
    }

    private int[] closing(String sender, LocalDate day, String line) {
        return inbox.movements.get(new ReadInbox.Key(sender, day)).get(line);
    }

    private static int of(int[] figures, int column) {
        return Math.max(0, figures[column]);
    }

    private static int sum(java.util.Map<String, int[]> lines, int column, String... codes) {
        return Arrays.stream(codes)
                .mapToInt(code -> of(lines.get(code), column))
                .sum();
    }

    private static void add(int[] sum, int[] more) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += more[i];
        }
    }
}
