package kz.sanaq.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import kz.sanaq.observation.Basis;
import kz.sanaq.observation.CellState;
import kz.sanaq.observation.Dimensions;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.reference.ReportedUnits;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Observations by the hundred thousand, as years of returns would give them: organisations down, measures by age and sex
 * across, small numbers, here and there a dash or an empty cell. The same every time.
 */
final class ManyObservations {

    private static final int AREAS = 20;
    private static final int COLUMNS = 40;
    private static final List<String> SETTINGS = List.of("DD", "DDSP", "SHIS", "CPDTZS", "DDST_DDER", "DR", "DSI");
    private static final List<String> MEASURES = List.of("children", "capacity", "inflow", "outflow");
    private static final List<String> AGES = List.of("ALL", "0-3", "4-6", "7-17", "18+");
    private static final List<String> SEXES = List.of("M", "F");

    private static final String RUN = """
            insert into audit.run (job, who, why, started_at, state, code_version, knowledge_hash)
            values ('intake', 'test', 'test', now(), 'COMPLETED', 'test', '') returning run_id
            """;

    private static final String SUBMISSIONS = """
            insert into intake.submission (sha256, sender, file_name, received_at, state, registered_run)
            select decode(lpad(n::text, 64, '0'), 'hex'), 'test', 'file ' || n, now(), 'LOADED', :run
            from generate_series(1, :count) n order by n
            returning submission_id
            """;

    private static final String SLOTS = """
            insert into intake.slot (return_code, reporter, subject, period_start, period_end)
            select 'organisation-list', 'test', n::text, '2018-12-31', '2018-12-31'
            from generate_series(1, :count) n order by n
            returning slot_id
            """;

    /** What one submission says of one slot; keys are those of the database it was prepared for. */
    record Batch(int submission, int slot, List<Observation> observations) {}

    private final List<Batch> batches;

    private final Map<ReportedUnit, Integer> units;

    private ManyObservations(List<Batch> batches, Map<ReportedUnit, Integer> units) {
        this.batches = batches;
        this.units = units;
    }

    /** Makes so many of them, and the rows that they refer to; reference data must have been loaded. */
    static ManyObservations prepare(DataSource pipeline, int count, int each) {
        JdbcClient jdbc = JdbcClient.create(pipeline);
        long run = jdbc.sql(RUN).query(Long.class).single();
        int submissions = (count + each - 1) / each;
        List<Integer> submissionIds = jdbc.sql(SUBMISSIONS)
                .param("run", run)
                .param("count", submissions)
                .query(Integer.class)
                .list();
        List<Integer> slotIds =
                jdbc.sql(SLOTS).param("count", submissions).query(Integer.class).list();
        List<Batch> batches = new ArrayList<>();
        Set<ReportedUnit> units = new LinkedHashSet<>();
        for (int number = 0; number < submissions; number++) {
            List<Observation> observations = observations(number, Math.min(each, count - number * each));
            observations.forEach(observation -> units.add(observation.unit()));
            batches.add(new Batch(submissionIds.get(number), slotIds.get(number), observations));
        }
        return new ManyObservations(batches, new ReportedUnits(pipeline).idsOf(units));
    }

    private static List<Observation> observations(int number, int count) {
        LocalDate end = LocalDate.of(2015, 1, 1).plusMonths(number / AREAS + 1).minusDays(1);
        List<Observation> observations = new ArrayList<>(count);
        for (int index = 0; index < count; index++) {
            int row = index / COLUMNS;
            int column = index % COLUMNS;
            int mixed = (number * 31 + index) * 0x9E3779B9 >>> 8;
            CellState state = mixed % 50 == 0 ? CellState.EMPTY : mixed % 50 < 4 ? CellState.DASH : CellState.REPORTED;
            BigDecimal value = state == CellState.EMPTY
                    ? null
                    : state == CellState.DASH ? BigDecimal.ZERO : BigDecimal.valueOf(mixed % 400);
            String measure = MEASURES.get(column / 10);
            boolean isFlow = measure.endsWith("flow");
            observations.add(new Observation(
                    0,
                    row + 7,
                    column + 4,
                    unit(number % AREAS, row),
                    new Dimensions(
                            SETTINGS.get(row % SETTINGS.size()),
                            Dimensions.ALL,
                            measure,
                            SEXES.get(column % 2),
                            AGES.get(column / 2 % 5),
                            Dimensions.ALL,
                            Dimensions.ALL),
                    isFlow ? end.withDayOfMonth(1) : end,
                    end,
                    isFlow && number % 3 == 0 ? Basis.YEAR_TO_DATE : Basis.PERIOD,
                    state,
                    value,
                    row % 20 == 0));
        }
        return observations;
    }

    private static ReportedUnit unit(int area, int row) {
        return new ReportedUnit(
                ReportedUnit.Kind.INSTITUTION, "№ " + row, null, "село " + area, "%d0000000".formatted(10 + area));
    }

    List<Batch> batches() {
        return batches;
    }

    Map<ReportedUnit, Integer> units() {
        return units;
    }
}
