package kz.sanaq.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.sanaq.database.Database;
import kz.sanaq.database.Migration;
import kz.sanaq.database.Role;

/**
 * Writes everything into one archive: every table as one snapshot shows it, while a night goes on beside it, and the
 * knowledge with the answers in it. The schema is taken as it is, whichever version it has, and nothing is kept in memory.
 */
public final class Backup {

    private final Database database;
    private final Folders folders;
    private final String sanaq;

    /**
     * A backup of this database.
     *
     * @param sanaq version of Sanaq, to be named in the archive
     */
    public Backup(Database database, Folders folders, String sanaq) {
        this.database = database;
        this.folders = folders;
        this.sanaq = sanaq;
    }

    /**
     * Writes a new archive; until all of it is on the disk, no file has this name.
     *
     * @param withQuarantine also the workbooks that were closed away for personal data
     * @throws BackupRefused where the file is there already or cannot be written, or there is no database or no knowledge to
     *     put into it
     */
    public Receipt write(Path file, boolean withQuarantine) {
        if (!Files.isDirectory(folders.jobs())) {
            throw new BackupRefused("backup.no-jobs", "folder", folders.jobs().toString());
        }
        try (Connection connection = database.connect(Role.OWNER);
                ArchiveWriter archive = ArchiveWriter.to(file)) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Manifest manifest = fill(archive, connection, withQuarantine);
            String checksum = archive.finish(manifest);
            connection.rollback();
            return Receipt.of(manifest, checksum, file.toFile().length());
        } catch (SQLException | IOException e) {
            throw new BackupRefused(
                    e, "backup.not-written", "archive", file.toString(), "reason", String.valueOf(e.getMessage()));
        }
    }

    /**
     * Checks an archive from its first byte to its last, without any database.
     *
     * @throws BackupRefused naming the part that is not as it was written
     */
    public static Receipt verify(Path file) {
        try (Archive archive = Archive.open(file)) {
            archive.verify();
            return Receipt.of(archive.manifest(), archive.checksum(), archive.bytes());
        }
    }

    private Manifest fill(ArchiveWriter archive, Connection connection, boolean withQuarantine)
            throws SQLException, IOException {
        Catalogue catalogue = new Catalogue(connection);
        String takenAt = catalogue.text("select to_json(now() at time zone 'UTC') #>> '{}' || 'Z'");
        List<Migration> migrations = catalogue.migrations();
        List<TableShape> shapes = catalogue.tables();
        if (migrations.isEmpty() || shapes.isEmpty()) {
            throw new BackupRefused("backup.nothing", "url", database.url());
        }
        hold(connection, shapes);
        TableCopy copy = new TableCopy(connection);
        List<Manifest.Table> tables = new ArrayList<>();
        for (TableShape shape : shapes) {
            tables.add(add(archive, copy, shape));
        }
        return new Manifest(
                Manifest.FORMAT,
                sanaq,
                String.valueOf(catalogue.text("show server_version")),
                String.valueOf(takenAt),
                migrations,
                tables,
                catalogue.sequences(),
                new FolderFiles(folders).addTo(archive, withQuarantine));
    }

    /** Keeps the shape of the tables as the snapshot has it; whoever reads or writes rows is not kept from it. */
    private static void hold(Connection connection, List<TableShape> shapes) throws SQLException {
        String tables = shapes.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + tables + " in access share mode");
        }
    }

    private static Manifest.Table add(ArchiveWriter archive, TableCopy copy, TableShape shape)
            throws SQLException, IOException {
        long[] rows = new long[1];
        Manifest.Part part = archive.add("tables/" + shape.qualified() + ".copy", out -> {
            try {
                rows[0] = copy.out(shape, out);
            } catch (SQLException e) {
                throw new IOException(e.getMessage(), e);
            }
        });
        return new Manifest.Table(shape.schema(), shape.name(), shape.columns(), shape.key(), rows[0], part);
    }
}
