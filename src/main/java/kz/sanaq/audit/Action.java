package kz.sanaq.audit;

import java.util.Map;

/**
 * What somebody did.
 *
 * @param who who did it
 * @param command what was done, such as {@code resolve}
 * @param subject to what: a label, a run, a folder
 * @param why the reason that was given
 * @param details what else tells it apart: texts, numbers, lists and maps of them; no personal data
 */
public record Action(String who, String command, String subject, String why, Map<String, Object> details) {

    public Action {
        if (who.isBlank() || command.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("who '%s', command '%s', why '%s'".formatted(who, command, why));
        }
        details = Map.copyOf(details);
    }
}
