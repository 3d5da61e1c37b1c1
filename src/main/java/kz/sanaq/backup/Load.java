package kz.sanaq.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The rows of an archive into tables of its own version, in one transaction, which ends only after every table was read
 * again and has the checksum that it had. Constraints are checked as for any other row; triggers are not fired, for what
 * they did is in the rows already.
 */
final class Load {

    /** A migration of another process would wait for this lock, or has come before it and is seen. */
    private static final String HOLD = "lock table " + Catalogue.HISTORY + " in share row exclusive mode";

    private static final String TRIGGERS = """
            select
                format('alter table %s ', tgrelid::regclass)
                    || case tgenabled when 'A' then 'enable always' when 'R' then 'enable replica' else 'enable' end
                    || format(' trigger %I', tgname)
            from pg_trigger
            join pg_class class on class.oid = tgrelid
            where not tgisinternal and tgenabled <> 'D' and not class.relispartition
                and class.relowner = (select oid from pg_roles where rolname = current_user)
            """;

    private final Connection owner;
    private final Archive archive;
    private final Catalogue catalogue;

    Load(Connection owner, Archive archive) {
        this.owner = owner;
        this.archive = archive;
        this.catalogue = new Catalogue(owner);
    }

    void run() throws SQLException, IOException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute(HOLD);
            mustFit();
            List<String> triggers = catalogue.names(TRIGGERS);
            for (String enable : triggers) {
                statement.execute(enable.replaceFirst(" enable( always| replica)? trigger ", " disable trigger "));
            }
            fill();
            for (Manifest.Sequence sequence : archive.manifest().sequences()) {
                // unlike setval(), undone with the transaction
                statement.execute("alter sequence %s.%s restart with %d"
                        .formatted(
                                TableShape.quoted(sequence.schema()),
                                TableShape.quoted(sequence.name()),
                                sequence.next()));
            }
            for (String enable : triggers) {
                statement.execute(enable);
            }
            owner.commit();
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    /** The tables are those of the archive, column by column, and hold nothing. */
    private void mustFit() throws SQLException {
        if (!catalogue.migrations().equals(archive.manifest().migrations())) {
            throw new BackupRefused("backup.disturbed");
        }
        Map<String, TableShape> made = new HashMap<>();
        catalogue.tables().forEach(table -> made.put(table.qualified(), table));
        for (Manifest.Table table : archive.manifest().tables()) {
            if (!TableShape.of(table).equals(made.get(table.qualified()))) {
                throw archive.damaged(table.part().member(), null);
            }
        }
        Set<String> sequences = new TreeSet<>();
        catalogue.sequences().forEach(sequence -> sequences.add(sequence.qualified()));
        for (Manifest.Sequence sequence : archive.manifest().sequences()) {
            if (!sequences.contains(sequence.qualified())) {
                throw archive.damaged(Manifest.NAME, null);
            }
        }
    }

    private void fill() throws SQLException, IOException {
        TableCopy copy = new TableCopy(owner);
        List<Manifest.Table> tables = archive.manifest().tables();
        try (Statement statement = owner.createStatement()) {
            // a table emptied in the transaction that fills it is written without being logged, where the server allows
            // it
            statement.execute("truncate "
                    + tables.stream()
                            .map(table -> TableShape.of(table).quoted())
                            .collect(Collectors.joining(", ")));
        }
        for (Manifest.Table table : tables) {
            try (InputStream rows = archive.content(table.part())) {
                copy.in(TableShape.of(table), rows);
            } catch (PSQLException e) {
                throw new BackupRefused(e, "backup.not-loaded", "table", table.qualified(), "reason", reason(e));
            }
        }
        for (Manifest.Table table : tables) {
            if (!copy.checksum(TableShape.of(table)).equals(table.part().sha256())) {
                throw new BackupRefused("backup.not-the-same", "table", table.qualified());
            }
        }
    }

    /** What the server says first; further on it may quote the row. */
    private static String reason(PSQLException e) {
        ServerErrorMessage said = e.getServerErrorMessage();
        return String.valueOf(said == null ? e.getMessage() : said.getMessage());
    }
}
