package kz.sanaq.database;

/**
 * A migration that made, with others, the schema of a database.
 *
 * @param version its number, as Flyway writes it
 * @param checksum Flyway's, of its file
 */
public record Migration(String version, int checksum) {}
