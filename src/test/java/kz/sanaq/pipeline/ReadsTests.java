package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.sanaq.database.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A query that says whose figures it reads says so truly: without all others its answer is the same. */
class ReadsTests {

    private static final DataSource OWNER = SampleNight.DATABASE.dataSource(Role.OWNER);
    private static final YAMLMapper YAML = new YAMLMapper();

    private static final String HIDE_OTHERS = """
            update warehouse.vintage
            set known_to = known_from
            where known_to = 'infinity' and slot_id in (select slot_id from intake.slot where not (return_code in (:reads)))
            """;

    @TestFactory
    List<DynamicTest> withoutTheFiguresOfOtherReturnsTheAnswerIsTheSame() throws IOException {
        try (Stream<Path> files = Files.walk(Nights.JOBS)) {
            List<DynamicTest> tests = files.filter(file -> file.toString().matches(".*/rules/[^/]+\\.yaml"))
                    .sorted()
                    .map(ReadsTests::rule)
                    .filter(rule -> rule.has("reads"))
                    .map(rule -> DynamicTest.dynamicTest(rule.get("rule").asString(), () -> isAsItSays(rule)))
                    .toList();
            assertThat(tests).isNotEmpty();
            return tests;
        }
    }

    private static void isAsItSays(JsonNode rule) {
        JdbcClient jdbc = JdbcClient.create(OWNER);
        List<String> reads =
                rule.get("reads").valueStream().map(JsonNode::asString).toList();
        String answer =
                "select md5(coalesce(string_agg(said::text, '|' order by said::text), '')) || ' ' || count(*) from (%s) as said"
                        .formatted(rule.get("query").asString());
        new TransactionTemplate(new JdbcTransactionManager(OWNER)).executeWithoutResult(status -> {
            status.setRollbackOnly();
            String all = jdbc.sql(answer).query(String.class).single();
            assertThat(jdbc.sql(HIDE_OTHERS).param("reads", reads).update()).isPositive();
            assertThat(jdbc.sql(answer).query(String.class).single())
                    .isEqualTo(all)
                    .doesNotEndWith(" 0");
        });
    }

    private static JsonNode rule(Path file) {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
