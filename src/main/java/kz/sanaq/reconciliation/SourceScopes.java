package kz.sanaq.reconciliation;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;

/** Which sectors each kind of reporter claims to count in each return, from the reference data on sources. */
final class SourceScopes {

    private final Map<String, Set<String>> ministries = new HashMap<>();

    private SourceScopes() {}

    static SourceScopes from(Knowledge knowledge) {
        SourceScopes scopes = new SourceScopes();
        Map<String, String> sources = new HashMap<>();
        for (CsvRow row : knowledge.csv(
                "reference/sources.csv", "code,return_code,reporter_kind,name_en,name_ru,name_kk,note".split(","))) {
            sources.put(row.text("code"), key(row.text("return_code"), row.text("reporter_kind")));
        }
        for (CsvRow row : knowledge.csv("reference/source-coverage.csv", "source", "kind", "value")) {
            String source = sources.get(row.text("source"));
            if (source != null && row.text("kind").equals("MINISTRY")) {
                scopes.ministries
                        .computeIfAbsent(source, any -> new TreeSet<>())
                        .add(row.text("value"));
            }
        }
        return scopes;
    }

    /** The sectors of a selection of submitted figures; none where a source of it does not say. */
    Set<String> sectors(SourceSelection selection) {
        Set<String> sectors = new TreeSet<>();
        Codes reporters = selection.reporters();
        if (reporters == null || reporters.excluded()) {
            return sectors;
        }
        for (String reporter : reporters.codes()) {
            Set<String> ofOne =
                    ministries.getOrDefault(key(String.valueOf(selection.returnCode()), reporter), Set.of());
            if (ofOne.isEmpty()) {
                return Set.of();
            }
            sectors.addAll(ofOne);
        }
        return sectors;
    }

    private static String key(String returnCode, String reporterKind) {
        return returnCode + "/" + reporterKind;
    }
}
