package kz.sanaq.reference;

import java.util.List;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A kind of care, or a group of kinds that some forms count in one column.
 *
 * @param settingClass international reading: institutional, small group home, temporary, excluded, day
 * @param ministry code of the supervising ministry
 * @param residential how it counts as residential care abroad; absent for the total
 * @param members codes of the settings that a group stands for; empty for a setting proper
 * @param hypotheses working hypotheses on published coverage, never shown as fact
 */
public record CareSetting(
        String code,
        Words name,
        String settingClass,
        @Nullable String ministry,
        @Nullable Residential residential,
        List<String> members,
        Hypotheses hypotheses)
        implements Coded {

    /** International reading of a setting as residential care. */
    public enum Residential {
        YES,
        POINT_STOCK,
        UNDER_18,
        OVERNIGHT,
        WITHOUT_PARENT,
        APART,
        NO
    }

    /** Whether a published count is presumed to include the setting: {@code y}, {@code n}, {@code ?}. */
    public record Hypotheses(
            @Nullable String committee,
            @Nullable String compendium,
            @Nullable String residential) {}

    public boolean isGroup() {
        return !members.isEmpty();
    }
}
