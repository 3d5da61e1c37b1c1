package kz.sanaq.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.sanaq.language.Message;

/**
 * What may be odd about figures that came in a workbook. Each breaks a rule, whose file has its words and severity; what
 * becomes of the figures the form says, or {@code jobs/returns/hazards.yaml}.
 */
public enum HazardKind {
    HIDDEN_ROW("F06", true),
    FILTERED_ROW("F06", true),
    HIDDEN_COLUMN("F06", true),
    HIDDEN_SHEET("F06", true),
    VERY_HIDDEN_SHEET("F06", true),
    UNSEEN("F06", true),
    TEXT_NUMBER("C02", false),
    LETTER_FOR_DIGIT("C01", true),
    STALE_FORMULA("F07", false),
    ERROR_VALUE("F07", false),
    FORMULA_WITHOUT_VALUE("F07", false),
    EXTERNAL_LINK("F07", false),
    VOLATILE_FORMULA("F07", false),
    PASTED_VALUE("H01", false),
    ROW_AFTER_TOTAL("S08", true),
    STRUCK_OUT("F11", true),
    COMMENT_WITH_NUMBER("F11", false),
    DATES_OF_1904("H02", false),
    MERGED_FIGURE("F05", false),
    LOOK_ALIKE_LETTERS("H03", false),
    SHIFTED_COLUMN("H04", false),
    EQUAL_BLOCKS("H05", false),
    MACROS("F10", false),
    LINKS("F10", false),
    EMBEDDED_OBJECTS("F10", false),
    SENT_AGAIN("F09", false);

    private final String rule;
    private final boolean keptOut;

    HazardKind(String rule, boolean keptOut) {
        this.rule = rule;
        this.keptOut = keptOut;
    }

    /** Code of the rule that it breaks. */
    public String rule() {
        return rule;
    }

    /** The one of this code; none where there is none. */
    public static Optional<HazardKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** All codes, for a message. */
    public static String codes() {
        return Arrays.stream(values()).map(HazardKind::code).collect(Collectors.joining(", "));
    }

    /** As a form's file writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a form or a steward may say this: what is found only after loading can refuse nothing. */
    boolean allows(HazardPolicy policy) {
        return this != SENT_AGAIN || policy != HazardPolicy.REFUSE;
    }

    /** What is said of it: where such figures are kept out until somebody answers, counting them has words of its own. */
    Message under(HazardPolicy policy, Message asked) {
        return switch (policy) {
            case ASK -> asked;
            case COUNT -> keptOut ? new Message("form." + code() + "-counted", asked.arguments()) : asked;
            case REFUSE -> new Message("form." + code() + "-refused", asked.arguments());
        };
    }
}
