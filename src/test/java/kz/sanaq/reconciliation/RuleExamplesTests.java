package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Every example in every rule file comes out as it is written, through the SQL that the night runs. */
class RuleExamplesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final Rules RULES = Rules.from(new Knowledge(Path.of("jobs")));

    private static DataSource owner;
    private static JdbcClient reading;

    /** One pool for each role: hundreds of examples would otherwise open one each. */
    @BeforeAll
    static void load() {
        owner = DATABASE.dataSource(Role.OWNER);
        reading = DATABASE.jdbc(Role.RULES);
        new WarehouseFixture(JdbcClient.create(owner)).referenceData(DATABASE.dataSource(Role.PIPELINE));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleComesOutAsWritten() {
        return RULES.all().stream()
                .filter(rule -> rule.file().foundBy() == null || rule.goesOnFromReader())
                .flatMap(rule -> IntStream.range(0, rule.file().examples().size())
                        .filter(i -> !rule.goesOnFromReader()
                                || isGiven(rule.file().examples().get(i)))
                        .mapToObj(i -> dynamicTest(rule.code() + " " + (i + 1), () -> {
                            @SuppressWarnings("unchecked")
                            Map<String, Object> example =
                                    (Map<String, Object>) rule.file().examples().get(i);
                            if (rule.isLinear()) {
                                linear(rule, example);
                            } else {
                                query(rule, example);
                            }
                        })));
    }

    /** What a workbook alone shows has no observations to give. */
    private static boolean isGiven(Object example) {
        return example instanceof Map<?, ?> map && map.containsKey("given");
    }

    @Test
    void everyQueryCanBeParsedByTheDatabase() {
        QueryRules queries = new QueryRules(reading);
        RULES.queries().forEach(queries::tables);
    }

    private static void linear(Rule rule, Map<String, Object> example) {
        Pass pass = new Pass(List.of(rule));
        List<String> columns = new ArrayList<>();
        int number = 0;
        for (String operand : rule.linear().operands()) {
            Object value = example.get(operand);
            Frame.Columns names = Frame.Columns.of(number++);
            columns.add("cast(%s as numeric) as %s, %s as %s, %s as %s"
                    .formatted(
                            value == null ? "0" : value,
                            names.sum(),
                            value == null ? "0" : "1",
                            names.cells(),
                            "0",
                            names.uncounted()));
        }
        String keys = rule.forEach().stream()
                .map(key -> "'x' as " + Frame.column(key))
                .collect(Collectors.joining(", "));
        String frame = "select 1 as slot_id, '%s' as return_code, date '2018-12-31' as slot_end, %s%s, %s"
                .formatted(rule.appliesTo().get(0), keys, "", String.join(", ", columns));
        String sql = pass.sqlOver(frame);
        LinearRules.Counted counted = reading.sql(sql)
                .params(pass.values())
                .query(LinearRules.Counted.class)
                .single();
        String outcome = counted.broken() == 1 ? "broken" : counted.holds() == 1 ? "holds" : "not-assessed";
        assertThat(outcome).isEqualTo(example.get("expect"));
        if (example.containsKey("missing")) {
            assertThat(counted.missing()).isEqualTo(example.get("missing"));
        }
    }

    private static void query(Rule rule, Map<String, Object> example) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient one = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            WarehouseFixture fixture = new WarehouseFixture(one);
            WarehouseFixture.maps(example.get("given")).forEach(fixture::give);
            fixture.expect();
            if (example.get("after") instanceof List<?> earlier) {
                RULES.all().stream()
                        .filter(other -> earlier.contains(other.code()) && other.isLinear())
                        .forEach(other -> new Findings(one)
                                .keep(1, new LinearRules(one).assess(new Pass(List.of(other)), Slots.all(one), null)));
            }
            Outcomes outcomes = new QueryRules(one).assess(rule, Slots.all(one));
            connection.rollback();
            assertThat(outcomes.assessments())
                    .allSatisfy(one_ -> assertThat(one_.reason()).isNull());
            int holds =
                    outcomes.assessments().stream().mapToInt(Assessment::holds).sum();
            String missing = outcomes.assessments().stream()
                    .map(Assessment::missing)
                    .filter(java.util.Objects::nonNull)
                    .collect(Collectors.joining("; "));
            String outcome = !outcomes.broken().isEmpty() ? "broken" : holds > 0 ? "holds" : "not-assessed";
            assertThat(outcome).as(missing).isEqualTo(example.get("expect"));
            if (example.containsKey("missing")) {
                assertThat(missing).isEqualTo(example.get("missing"));
            }
            if (example.containsKey("severity")) {
                assertThat(outcomes.broken().get(0).severity().code()).isEqualTo(example.get("severity"));
            }
            if (example.containsKey("left")) {
                assertThat(outcomes.broken().get(0).left())
                        .isEqualByComparingTo(new BigDecimal(example.get("left").toString()));
                assertThat(outcomes.broken().get(0).right())
                        .isEqualByComparingTo(
                                new BigDecimal(example.get("right").toString()));
                assertThat(outcomes.broken().get(0).cells()).isNotEmpty();
            }
        }
    }
}
