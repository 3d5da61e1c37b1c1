package kz.sanaq.database;

import java.util.Locale;

/** Who talks to the database; each has a login and a password of its own, and none may become another. */
public enum Role {
    /** Owns every table and runs the migrations. */
    OWNER,
    /** Writes what the jobs find. */
    PIPELINE,
    /** Answers questions, accepts explanations. */
    STEWARD,
    /** Reads the marts. */
    ANALYST,
    /** Reads for the rules, within a time limit. */
    RULES;

    /** The name of the login, such as {@code sanaq_pipeline}. */
    public String login() {
        return "sanaq_" + name().toLowerCase(Locale.ROOT);
    }
}
