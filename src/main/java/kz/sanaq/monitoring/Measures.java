package kz.sanaq.monitoring;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads all measures in one query. */
final class Measures {

    private static final String ALL = """
            with ended as (
                select * from audit.run where state <> 'RUNNING' order by run_id desc limit 1
            ),
            loaded as (
                select run_id, (counts ->> 'cells')::bigint as cells
                from audit.run
                where (counts ->> 'cells')::bigint > 0
                order by run_id desc
                limit 1
            )
            select 'SUBMISSIONS' as measure, lower(state) as first, null as second, count(*)::numeric as value
            from intake.submission group by state
            union all
            select 'RUNS', lower(state), null, count(*) from audit.run group by state
            union all
            select 'RESTARTS', null, null, coalesce(sum(restarts), 0) from audit.run
            union all
            select 'UNDER_WAY', null, null, (exists (select from audit.run where state = 'RUNNING'))::int
            union all
            select 'LAST_FAILED', null, null, (state = 'FAILED')::int from ended
            union all
            select 'LAST_STAGE', stage, null, extract(epoch from sum(run_stage.ended_at - run_stage.started_at))
            from audit.run_stage join ended using (run_id) group by stage
            union all
            select 'LAST_RUN', job, null, extract(epoch from ended_at - started_at) from ended where ended_at is not null
            union all
            select 'LOAD_RATE', null, null,
                cells / greatest(extract(epoch from sum(run_stage.ended_at - run_stage.started_at)), 0.001)
            from loaded join audit.run_stage using (run_id) where stage = 'load' group by cells
            union all
            select 'FINDINGS', severity, null, count(finding_id)
            from (values ('refuse'), ('error'), ('query'), ('note')) known (severity)
            left join (
                select finding_id, severity
                from quality.finding
                left join quality.explained using (finding_id)
                where finding.state = 'OPEN' and explained.state is distinct from 'ACCEPTED'
            ) finding using (severity)
            group by severity
            union all
            select 'GAP', comparison, unit, difference from quality.gap
            where area_code = '000000000' and state = 'ASSESSED' and scenario is null
            union all
            select 'RESIDUAL', comparison, unit, residual from quality.gap
            where area_code = '000000000' and state = 'ASSESSED' and scenario is null
            union all
            select 'LAST_GOOD', null, null, extract(epoch from ended_at) from mart.last_good_night
            union all
            select 'NEXT', null, null, extract(epoch from night) from mart.next_night
            union all
            select 'MESSAGES', lower(known.state), null, count(message_id)
            from (values ('WAITING'), ('SENDING'), ('SENT'), ('DOUBTFUL'), ('GIVEN_UP')) known (state)
            left join notice.message using (state)
            group by known.state
            union all
            select 'MEASURED', null, null, extract(epoch from clock_timestamp())
            """;

    private final JdbcClient jdbc;

    /** One value, and the values of its labels, in the order of {@link Measure#labels()}. */
    record Reading(Measure measure, List<String> labels, BigDecimal value) {}

    Measures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Measure, List<Reading>> read() {
        return jdbc
                .sql(ALL)
                .query((row, n) -> new Reading(
                        Measure.valueOf(row.getString("measure")),
                        labels(row.getString("first"), row.getString("second")),
                        row.getBigDecimal("value")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Reading::measure, () -> new EnumMap<>(Measure.class), Collectors.toList()));
    }

    private static List<String> labels(@Nullable String first, @Nullable String second) {
        return Stream.ofNullable(first)
                .flatMap(one -> Stream.concat(Stream.of(one), Stream.ofNullable(second)))
                .toList();
    }
}
