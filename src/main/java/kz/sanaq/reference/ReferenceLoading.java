package kz.sanaq.reference;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the reference book into {@code ref.*}: all of it or nothing, and nothing where it is there already.
 *
 * <p>What has a code keeps its key. A code that disappears from the files is refused, since facts may point to it; what
 * ends is closed by its validity. Only an institution that nothing was resolved to may go.
 */
public final class ReferenceLoading {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('ref.loaded'))";
    private static final String LOADED_HASH = "select hash from ref.loaded";
    private static final String LOADED = """
            insert into ref.loaded (hash) values (:hash)
            on conflict (only_row) do update set hash = excluded.hash, loaded_at = now()
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    /** Loads as the role that this data source logs in as: the pipeline. Takes part in a transaction that is open on it. */
    public ReferenceLoading(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pipeline));
    }

    /**
     * Loads the book unless the tables hold it.
     *
     * @return whether anything was written
     * @throws BadKnowledge where a code has disappeared that the database needs; nothing is written then
     */
    public boolean load(ReferenceBook book) {
        if (isLoaded(book)) {
            return false;
        }
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql(ONE_AT_A_TIME).query(rows -> {});
            if (isLoaded(book)) {
                return false;
            }
            write(book);
            jdbc.sql(LOADED).param("hash", book.hash()).update();
            return true;
        }));
    }

    private boolean isLoaded(ReferenceBook book) {
        return jdbc.sql(LOADED_HASH)
                .query(String.class)
                .optional()
                .filter(book.hash()::equals)
                .isPresent();
    }

    private void write(ReferenceBook book) {
        ReferenceTables tables = new ReferenceTables(book);
        coded("reference/ministries.csv", "ministry", tables.codes(book.ministries()), LoadingSql.codes("ministry"));
        areas(tables.areas());
        coded("reference/care-settings.csv", "care_setting", tables.settings(), LoadingSql.SETTINGS);
        coded(
                "reference/child-categories.csv",
                "child_category",
                tables.codes(book.categories()),
                LoadingSql.codes("child_category"));
        coded("reference/measures.csv", "measure", tables.measures(), LoadingSql.MEASURES);
        for (DimensionValue.Dimension dimension : DimensionValue.Dimension.values()) {
            String table = dimension == DimensionValue.Dimension.AGE
                    ? "age_band"
                    : dimension.name().toLowerCase(java.util.Locale.ROOT);
            coded("reference/dimension-values.csv", table, tables.dimension(dimension), LoadingSql.codes(table));
        }
        coded("reference/reporters.csv", "reporter", tables.reporters(), LoadingSql.REPORTERS);
        clear("institution_state", "institution_event", "name", "area_succession", "care_setting_member", "holiday");
        clear("source_coverage", "source", "claim", "figure_conflict", "part_of_whole", "restatement");
        clear("published_figure", "published_source");
        jdbc.sql(LoadingSql.FORGOTTEN_INSTITUTIONS)
                .param("rows", JSON.writeValueAsString(tables.institutions()))
                .update();
        coded("reference/institutions.csv", "institution", tables.institutions(), LoadingSql.INSTITUTIONS);
        send(LoadingSql.SUCCESSIONS, tables.successions());
        send(LoadingSql.MEMBERS, tables.members());
        send(LoadingSql.SOURCES, tables.sources());
        send(LoadingSql.COVERAGE, tables.coverage());
        send(LoadingSql.STATES, tables.states());
        send(LoadingSql.EVENTS, tables.events());
        send(LoadingSql.HOLIDAYS, tables.holidays());
        send(LoadingSql.NAMES, new NameTable(book).rows());
        PublishedTables published = new PublishedTables(book.published());
        send(LoadingSql.PUBLISHED_SOURCES, published.sources());
        send(LoadingSql.FIGURES, published.figures());
        send(LoadingSql.CLAIMS, published.claims());
        send(LoadingSql.CONFLICTS, published.conflicts());
        send(LoadingSql.PARTS, published.parts());
        send(LoadingSql.RESTATEMENTS, published.restatements());
    }

    private void areas(List<Map<String, @Nullable Object>> rows) {
        for (Area.Level level : Area.Level.values()) {
            jdbc.sql(LoadingSql.AREAS)
                    .param("rows", JSON.writeValueAsString(rows))
                    .param("level", level.name())
                    .update();
        }
        refuseVanished("reference/areas.csv", "area", rows);
    }

    private void coded(String file, String table, List<Map<String, @Nullable Object>> rows, String sql) {
        send(sql, rows);
        refuseVanished(file, table, rows);
    }

    private void refuseVanished(String file, String table, List<Map<String, @Nullable Object>> rows) {
        jdbc.sql(LoadingSql.vanished(table))
                .param("rows", JSON.writeValueAsString(rows))
                .query(String.class)
                .optional()
                .ifPresent(code -> {
                    throw new BadKnowledge(file, 0, 0, Message.of("reference.vanished", "code", code));
                });
    }

    private void clear(String... tables) {
        for (String table : tables) {
            jdbc.sql("delete from ref." + table).update();
        }
    }

    private void send(String sql, List<Map<String, @Nullable Object>> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(sql).param("rows", JSON.writeValueAsString(rows)).update();
        }
    }
}
