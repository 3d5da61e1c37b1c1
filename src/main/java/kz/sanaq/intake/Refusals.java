package kz.sanaq.intake;

import java.util.List;
import kz.sanaq.form.Refusal;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Refusals as they are stored: a JSON list of rule, message, sheet and cell. */
final class Refusals {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Refusals() {}

    static String json(List<Refusal> refusals) {
        ArrayNode list = JSON.createArrayNode();
        for (Refusal refusal : refusals) {
            ObjectNode entry = list.addObject();
            entry.put("rule", refusal.rule());
            entry.set("message", JSON.readTree(refusal.message().toJson()));
            entry.put("sheet", refusal.sheet());
            entry.put("cell", refusal.cell() == null ? null : refusal.cell().toString());
        }
        return JSON.writeValueAsString(list);
    }
}
