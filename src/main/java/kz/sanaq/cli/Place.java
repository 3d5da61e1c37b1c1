package kz.sanaq.cli;

import java.nio.file.Path;
import java.util.Map;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseSettings;
import kz.sanaq.database.Databases;

/**
 * Where this installation keeps what it needs: knowledge under {@code SANAQ_JOBS}, what runs leave under {@code
 * SANAQ_HOME}; by default {@code jobs} and {@code data} in the folder of the launcher ({@code SANAQ_ROOT}).
 */
record Place(Path root, Path jobs, Path home, DatabaseSettings database) {

    static Place of(Map<String, String> environment) {
        Path root = Path.of(environment.getOrDefault("SANAQ_ROOT", "."));
        Path jobs =
                environment.containsKey("SANAQ_JOBS") ? Path.of(environment.get("SANAQ_JOBS")) : root.resolve("jobs");
        Path home =
                environment.containsKey("SANAQ_HOME") ? Path.of(environment.get("SANAQ_HOME")) : root.resolve("data");
        DatabaseSettings from = DatabaseSettings.from(environment);
        DatabaseSettings settings = new DatabaseSettings(
                home, from.url(), from.passwords(), from.admin(), from.adminPassword(), from.adminPasswordFile());
        return new Place(root, jobs, home, settings);
    }

    /** The database with its schema as it is: without the right to change it. */
    Database openDatabaseAsItIs() {
        return Databases.open(database);
    }

    /** The database with its schema up to date. */
    Database openDatabase() {
        Database open = Databases.open(database);
        try {
            open.migrate();
            return open;
        } catch (RuntimeException e) {
            open.close();
            throw e;
        }
    }
}
