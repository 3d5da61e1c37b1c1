package kz.sanaq.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
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

    /** Sends them, where there are any: the statement knows them as {@code :rows}, and whose they are as {@code :submission}. */
    void send(JdbcClient jdbc, String sql, int submission) {
        if (!rows.isEmpty()) {
            jdbc.sql(sql)
                    .param("submission", submission)
                    .param("rows", JSON.writeValueAsString(rows))
                    .update();
        }
    }
}
