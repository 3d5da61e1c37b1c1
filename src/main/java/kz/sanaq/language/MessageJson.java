package kz.sanaq.language;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Messages as JSON, numbers kept exactly. */
final class MessageJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MessageJson() {}

    static String write(Message message) {
        return JSON.writeValueAsString(message);
    }

    static Message read(String json) {
        return JSON.readValue(json, Message.class);
    }
}
