package kz.sanaq.sample;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A care setting of the synthetic country. */
enum Setting {
    DD(Group.COMMITTEE, 1, 7, 84, 8),
    DDSP(Group.COMMITTEE, 1, 9, 82, 8),
    SHIS(Group.COMMITTEE, 0, 2, 88, 10),
    CPDTZS(Group.COMMITTEE, 4, 14, 80, 2),
    DDST(Group.COMMITTEE, 3, 12, 82, 3),
    DDER(Group.COMMITTEE, 3, 12, 80, 5),
    CAN(Group.TEMPORARY, 0, 11, 89, 0),
    PRIYUT(Group.TEMPORARY, 8, 16, 76, 0),
    DR(Group.INFANT, 86, 14, 0, 0),
    DSI(Group.LABOUR, 0, 13, 77, 10);

    /** Whose children are moved and counted together. */
    enum Group {
        COMMITTEE,
        TEMPORARY,
        INFANT,
        LABOUR
    }

    /** The settings of an education department's list, in the order of its sections. */
    static final List<Setting> EDUCATION = List.of(DD, DDSP, SHIS, CPDTZS, DDST, DDER, CAN, PRIYUT);

    /** What a setting is called in the workbooks. */
    record Words(Setting setting, String ministry, String sectionRu, String sectionKk, String nameRu, String nameKk) {}

    private static final Map<Setting, Words> WORDS = Table.read(
                    "settings.csv",
                    row -> new Words(
                            valueOf(row.text("code")),
                            row.text("ministry"),
                            row.text("section_ru"),
                            row.text("section_kk"),
                            row.text("name_ru"),
                            row.text("name_kk")))
            .stream()
            .collect(Collectors.toMap(Words::setting, Function.identity()));

    final Group group;
    private final int[] ages;

    Setting(Group group, int... ages) {
        this.group = group;
        this.ages = ages;
    }

    Words words() {
        return Objects.requireNonNull(WORDS.get(this));
    }

    /** The usual shares of orphans, children without care, in a difficult situation, and others, in percent. */
    int[] categories() {
        return switch (this) {
            case DD, SHIS -> new int[] {26, 68, 4, 2};
            case DDSP -> new int[] {22, 70, 6, 2};
            case DDST, DDER -> new int[] {30, 68, 1, 1};
            case CPDTZS -> new int[] {10, 38, 49, 3};
            case CAN -> new int[] {1, 11, 80, 8};
            case PRIYUT -> new int[] {2, 20, 70, 8};
            case DR -> new int[] {6, 52, 36, 6};
            case DSI -> new int[] {4, 20, 12, 64};
        };
    }

    /** The usual share of children with a disability, in percent. */
    int disabled() {
        return switch (this) {
            case DDSP -> 71;
            case DSI -> 82;
            case DR -> 28;
            case CAN, PRIYUT -> 2;
            case DD, SHIS, CPDTZS, DDST, DDER -> 6;
        };
    }

    /** The usual shares of the age bands 0-3, 4-6, 7-17 and 18+, in percent. */
    int[] ages() {
        return ages.clone();
    }
}
