package kz.sanaq.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import kz.sanaq.intake.RereadingScope;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done again.
 *
 * @param reading submissions that are read again; none where nothing of them is named
 * @param rule code of a rule that is asked again, whatever changed
 */
public record RerunScope(RereadingScope reading, @Nullable String rule) {

    /** What is named, by its name. */
    public Map<String, Object> named() {
        Map<String, Object> named = new LinkedHashMap<>(reading.named());
        if (rule != null) {
            named.put("rule", rule);
        }
        return named;
    }
}
