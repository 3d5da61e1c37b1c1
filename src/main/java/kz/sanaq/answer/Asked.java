package kz.sanaq.answer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kz.sanaq.intake.Sha256;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * An open finding as the sender of a workbook is asked about it.
 *
 * @param subject what breaks the rule, in natural codes
 * @param about the part of the subject that the sender's workbook itself does not say, as codes or names
 * @param left the left side with its cells
 * @param residual left minus right; absent where the finding has no two sides
 * @param root the finding that explains this one
 * @param explanation what was said for it so far
 */
record Asked(
        long id,
        String rule,
        String subject,
        List<String> about,
        Weight weight,
        Words title,
        Message message,
        @Nullable String returnCode,
        Side left,
        Side right,
        @Nullable BigDecimal residual,
        @Nullable Long root,
        @Nullable Explained explanation) {

    private static final int DIGITS = 8;

    Asked {
        about = List.copyOf(about);
    }

    /** One side of a rule's statement. */
    record Side(@Nullable BigDecimal value, List<Place> cells) {

        Side {
            cells = cells.stream().sorted().distinct().toList();
        }
    }

    /**
     * Where an explanation stands.
     *
     * @param state as {@code quality.explained} calls it
     * @param text what was said last
     * @param why what the steward said of it
     */
    record Explained(String state, String text, @Nullable String why) {

        boolean isAccepted() {
            return state.equals("ACCEPTED");
        }
    }

    /** The same, as the reason why something was refused. */
    Asked refusing() {
        return new Asked(
                id,
                rule,
                subject,
                about,
                Weight.REFUSE,
                title,
                message,
                returnCode,
                left,
                right,
                residual,
                root,
                explanation);
    }

    /** Names it in a list, the same in every database: the rule, and digits of the subject's checksum. */
    String key() {
        return key(rule, subject);
    }

    static String key(String rule, String subject) {
        return rule + "-"
                + Sha256.of((rule + " " + subject).getBytes(StandardCharsets.UTF_8))
                        .hex()
                        .substring(0, DIGITS);
    }

    boolean hasSides() {
        return residual != null;
    }

    boolean isExplained() {
        return explanation != null && explanation.isAccepted();
    }

    /** Whether its sender has to do something about it. */
    boolean isAsked() {
        return weight.isAsked() && !isExplained();
    }

    BigDecimal size() {
        return residual == null ? BigDecimal.ZERO : residual.abs();
    }

    /** The finding that stands for its cause. */
    long cause() {
        return Objects.requireNonNullElse(root, id);
    }

    /** The side that one looks at first: the one with fewer cells, mostly a total. */
    List<Place> first() {
        List<Place> one = left.cells();
        List<Place> other = right.cells();
        return other.isEmpty() || !one.isEmpty() && one.size() < other.size() ? one : other;
    }
}
