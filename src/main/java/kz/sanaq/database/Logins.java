package kz.sanaq.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.postgresql.util.PasswordUtil;

/** The logins of {@link Role} and the database they share: made where they are missing, or written down for an administrator. */
final class Logins {

    private Logins() {}

    /** Makes what is missing, on a connection of an administrator; what exists is left as it is. */
    static void make(Connection administrator, String database, Passwords passwords) throws SQLException {
        Set<String> existing = names(administrator, "select rolname from pg_roles");
        for (Role role : Role.values()) {
            if (!existing.contains(role.login())) {
                run(administrator, create(passwords.of(role)));
                run(administrator, limits(role));
            }
        }
        if (!names(administrator, "select datname from pg_database").contains(database)) {
            run(administrator, List.of(createDatabase(database)));
            run(administrator, grants(database));
        }
    }

    /** The same as a script for {@code psql}; passwords are in it only as SCRAM verifiers. */
    static String script(String database, Passwords passwords) {
        StringBuilder script =
                new StringBuilder("-- Run with psql as a superuser: the logins of Sanaq, its database.\n");
        for (Role role : Role.values()) {
            script.append(create(passwords.of(role)).get(0)).append(";\n");
            limits(role).forEach(statement -> script.append(statement).append(";\n"));
        }
        script.append(createDatabase(database)).append(";\n");
        grants(database).forEach(statement -> script.append(statement).append(";\n"));
        return script.toString();
    }

    private static List<String> create(Credentials credentials) {
        return List.of(
                "create role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'"
                        .formatted(credentials.login(), verifier(credentials.password())));
    }

    /** Time limits and read-only sessions: a belt beside the braces, which are the grants. */
    private static List<String> limits(Role role) {
        return switch (role) {
            case OWNER, PIPELINE, STEWARD -> List.of();
            case ANALYST ->
                List.of(
                        "alter role sanaq_analyst set statement_timeout = '5min'",
                        "alter role sanaq_analyst set default_transaction_read_only = on");
            case RULES ->
                List.of(
                        "alter role sanaq_rules set statement_timeout = '2min'",
                        "alter role sanaq_rules set default_transaction_read_only = on");
        };
    }

    private static String createDatabase(String database) {
        return "create database \"%s\" owner sanaq_owner template template0 encoding 'UTF8'".formatted(database);
    }

    static List<String> grants(String database) {
        List<String> statements = new ArrayList<>();
        statements.add("revoke all on database \"%s\" from public".formatted(database));
        for (Role role : Role.values()) {
            statements.add("grant connect, temporary on database \"%s\" to %s".formatted(database, role.login()));
        }
        return statements;
    }

    /** What the server stores in place of the password, so that no statement and no log ever has it. */
    private static String verifier(String password) {
        return PasswordUtil.encodeScramSha256(password.toCharArray());
    }

    static Set<String> names(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            Set<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
