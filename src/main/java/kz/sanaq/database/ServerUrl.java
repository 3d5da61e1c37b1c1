package kz.sanaq.database;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.sanaq.language.Message;

/** A JDBC URL of PostgreSQL taken apart: the server, the database's name, the parameters. */
record ServerUrl(String server, String database, String parameters) {

    private static final Pattern URL = Pattern.compile("(jdbc:postgresql://[^/?]+/)([A-Za-z0-9_-]+)(\\?.*)?");

    static ServerUrl of(String url) {
        Matcher parts = URL.matcher(url);
        if (!parts.matches()) {
            throw new DatabaseUnavailable(Message.of("database.not-a-url", "url", url));
        }
        return new ServerUrl(parts.group(1), parts.group(2), parts.group(3) == null ? "" : parts.group(3));
    }

    /** The same server, another database. */
    String to(String other) {
        return server + other + parameters;
    }

    @Override
    public String toString() {
        return server + database;
    }
}
