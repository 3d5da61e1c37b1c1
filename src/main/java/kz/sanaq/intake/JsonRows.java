package kz.sanaq.intake;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows that go to the server in one statement, as its {@code jsonb_to_recordset} takes them. */
final class JsonRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ArrayNode rows = JSON.createArrayNode();

    /** A new row, to be filled in. */
    ObjectNode add() {
        return rows.addObject();
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    String text() {
        return JSON.writeValueAsString(rows);
    }
}
