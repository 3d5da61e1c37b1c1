package kz.sanaq.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The national totals, added up from the workbooks themselves, are those of the calibration. */
class CalibrationTests {

    private static final LocalDate END_2017 = LocalDate.of(2017, 12, 31);
    private static final LocalDate END_2018 = LocalDate.of(2018, 12, 31);
    private static final LocalDate END_JUNE_2018 = LocalDate.of(2018, 6, 30);
    private static final List<String> COMMITTEE = List.of("DD", "DDSP", "SHIS", "CPDTZS", "DDST", "DDER");
    private static final List<String> LINES = List.of(
            "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14", "15", "16", "17", "18",
            "19");

    private final ReadInbox inbox = ReadInbox.CLEAN;

    @Test
    void theListsOfTheEndOf2017AddUpBySetting() {
        assertThat(stated("edu", END_2017, "DD")).isEqualTo("60/3480");
        assertThat(stated("edu", END_2017, "DDSP")).isEqualTo("8/560");
        assertThat(stated("edu", END_2017, "SHIS")).isEqualTo("9/890");
        assertThat(stated("edu", END_2017, "CPDTZS")).isEqualTo("11/430");
        assertThat(stated("edu", END_2017, "DDST")).isEqualTo("37/333");
        assertThat(stated("edu", END_2017, "DDER")).isEqualTo("12/530");
        assertThat(stated("edu", END_2017, COMMITTEE.toArray(String[]::new))).isEqualTo("137/6223");
        assertThat(stated("edu", END_2017, "CAN", "PRIYUT")).isEqualTo("18/410");
    }

    @Test
    void theListsOfTheEndOf2018AddUpBySetting() {
        assertThat(stated("edu", END_2018, "DD")).isEqualTo("52/2420");
        assertThat(stated("edu", END_2018, "DDSP")).isEqualTo("7/430");
        assertThat(stated("edu", END_2018, "SHIS")).isEqualTo("8/590");
        assertThat(stated("edu", END_2018, "CPDTZS")).isEqualTo("20/900");
        assertThat(stated("edu", END_2018, "DDST", "DDER")).isEqualTo("51/850");
        assertThat(stated("edu", END_2018, COMMITTEE.toArray(String[]::new))).isEqualTo("138/5190");
        assertThat(stated("edu", END_2018, "CAN", "PRIYUT")).isEqualTo("18/380");
        assertThat(stated("health", END_2018, "DR")).isEqualTo("22/1030");
        assertThat(stated("labour", END_2018, "DSI")).isEqualTo("19/1790");
    }

    @Test
    void theCompendiumPrintsTheInflowOfSheltersAsTheirStock() {
        assertThat(stated("iac", END_2018, COMMITTEE.toArray(String[]::new))).isEqualTo("138/5190");
        assertThat(stated("iac", END_2018, "CAN", "PRIYUT")).isEqualTo("18/4525");
        assertThat(stated("iac", END_2018, "DR")).isEqualTo("18/930");
        assertThat(stated("iac", END_2018, "DSI")).isEqualTo("16/1626");
        assertThat(inbox.lists.get(new ReadInbox.Key("iac", END_2018)).total()[1])
                .isEqualTo(12_271);
        assertThat(inbox.summaries.get("iac").get("РК")).startsWith(190, 12_271);
    }

    @Test
    void theCommitteesSummaryGivesThePublishedTotals() {
        assertThat(inbox.summaries.get("committee").get("РК"))
                .containsExactly(146, 8066, 141, 7385, 137, 6223, 138, 5190);
    }

    @Test
    void theMovementOf2018GivesTheFlowsOfTheCommitteesSettings() {
        assertThat(flows(END_JUNE_2018, 0, 5))
                .containsExactly(6223, 530, 116, 192, 86, 60, 76, 1033, 208, 45, 412, 149, 30, 37, 134, 3, 5720, 8, 7);
        assertThat(flows(END_2018, 0, 5))
                .containsExactly(5720, 520, 114, 188, 84, 60, 74, 1050, 212, 45, 418, 151, 30, 38, 136, 3, 5190, 10, 7);
    }

    @Test
    void theMovementOf2018GivesTheFlowsOfSheltersAndAdaptationCentres() {
        assertThat(flows(END_JUNE_2018, 6, 8)).startsWith(410, 2300).contains(2315, 395);
        assertThat(flows(END_2018, 6, 8)).startsWith(395, 2225).contains(2240, 380);
    }

    private String stated(String kind, LocalDate date, String... settings) {
        int organisations = 0;
        int children = 0;
        for (var list : inbox.lists.entrySet()) {
            if (list.getKey().sender().startsWith(kind) && list.getKey().day().equals(date)) {
                for (String setting : settings) {
                    organisations += list.getValue().organisations(setting);
                    children += list.getValue().children(setting);
                }
            }
        }
        return organisations + "/" + children;
    }

    /** All lines of a period, summed over the regions and the columns from one to before another. */
    private List<Integer> flows(LocalDate end, int from, int to) {
        return LINES.stream()
                .map(line -> inbox.movements.entrySet().stream()
                        .filter(movement -> movement.getKey().day().equals(end))
                        .mapToInt(movement -> {
                            int sum = 0;
                            for (int column = from; column < to; column++) {
                                sum += Math.max(0, movement.getValue().get(line)[column]);
                            }
                            return sum;
                        })
                        .sum())
                .toList();
    }
}
