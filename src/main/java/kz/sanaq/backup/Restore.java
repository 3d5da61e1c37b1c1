package kz.sanaq.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import kz.sanaq.database.Database;
import kz.sanaq.database.Lineage;
import kz.sanaq.database.Role;

/**
 * Brings an archive back into a database that holds nothing: makes the tables as the archive has them, loads all of it in
 * one transaction, and brings it up to date. Whenever it is cut off, the database holds nothing or everything.
 */
public final class Restore {

    /** The lock of a run: as long as a restore has it, no night begins, and where a night has it, no restore. */
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('sanaq.run'))";

    private static final String OWN_SCHEMAS = """
            select nspname from pg_namespace
            where nspowner = (select oid from pg_roles where rolname = current_user) and nspname <> 'public'
            """;

    private final Database database;
    private final Folders folders;

    /** A restore into this database, whose schema need not be there. */
    public Restore(Database database, Folders folders) {
        this.database = database;
        this.folders = folders;
    }

    /**
     * What came back.
     *
     * @param knowledge where the knowledge of the archive lies now
     * @param different its files that the present knowledge has otherwise, or has not
     */
    public record Restored(Receipt receipt, Path knowledge, List<String> different) {}

    /**
     * Restores an archive.
     *
     * @throws BackupRefused where the archive is not whole, or of a later Sanaq, or the database holds data; nothing was
     *     written then
     */
    public Restored from(Path file) {
        try (Archive archive = Archive.open(file)) {
            archive.verify();
            Manifest manifest = archive.manifest();
            mustBeKnown(manifest);
            try (Connection owner = database.connect(Role.OWNER)) {
                lock(owner);
                clear(owner);
                database.migrateTo(manifest.migrations());
                List<String> different = new FolderFiles(folders).restore(archive);
                new Load(owner, archive).run();
                database.migrate();
                look(owner);
                Receipt receipt = Receipt.of(manifest, archive.checksum(), archive.bytes());
                return new Restored(
                        receipt, folders.restored(archive.checksum()).resolve("jobs"), different);
            }
        } catch (SQLException | IOException e) {
            throw new BackupRefused(
                    e, "backup.not-restored", "archive", file.toString(), "reason", String.valueOf(e.getMessage()));
        }
    }

    private void mustBeKnown(Manifest manifest) {
        Lineage lineage = database.lineage(manifest.migrations());
        if (lineage != Lineage.KNOWN) {
            String key = lineage == Lineage.NEWER ? "backup.newer" : "backup.other-schema";
            throw new BackupRefused(key, "sanaq", manifest.sanaq(), "schema", manifest.schemaVersion());
        }
    }

    private void lock(Connection owner) throws SQLException {
        if (!new Catalogue(owner).isTrue(LOCK)) {
            throw new BackupRefused("backup.run-under-way", "url", database.url());
        }
    }

    /** Takes away the tables of a database that was prepared and never used, so that they can be made as the archive has them. */
    private void clear(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            Catalogue catalogue = new Catalogue(owner);
            for (TableShape table : catalogue.tables()) {
                statement.execute("lock table " + table.quoted() + " in access exclusive mode");
                if (catalogue.isTrue("select exists(select from " + table.quoted() + ")")) {
                    throw new BackupRefused("backup.not-empty", "url", database.url(), "table", table.qualified());
                }
            }
            for (String schema : catalogue.names(OWN_SCHEMAS)) {
                statement.execute("drop schema " + TableShape.quoted(schema) + " cascade");
            }
            statement.execute("drop table if exists " + Catalogue.HISTORY);
            owner.commit();
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    /** The planner knows nothing of what was loaded at once. */
    private static void look(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (TableShape table : new Catalogue(owner).tables()) {
                statement.execute("analyze " + table.quoted());
            }
        }
    }
}
