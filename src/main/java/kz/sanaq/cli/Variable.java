package kz.sanaq.cli;

/** The environment variables that Sanaq listens to, with their meaning for the operator who sets them. */
enum Variable {
    SANAQ_ROOT(
            "The folder of the installation, from which paths in nightly.yaml are told. Set by the launcher.",
            "the launcher's folder"),
    SANAQ_HOME("What runs leave: embedded database, reports, quarantine, logs, status.json.", "`data` in SANAQ_ROOT"),
    SANAQ_JOBS("The folder of knowledge, with nightly.yaml.", "`jobs` in SANAQ_ROOT"),
    SANAQ_LANGUAGE("Language of the command line: `en`, `ru` or `kk`.", "the locale's"),
    SANAQ_LOG(
            "How the log is written: `text` or `json` (files under SANAQ_HOME), `json-console` (standard error).",
            "`text`"),
    SANAQ_JAVA_OPTS("Options of the JVM, instead of the launcher's.", "`-Xmx512m`"),
    SANAQ_DB_URL("JDBC URL of another PostgreSQL, with the database's name.", "the embedded one"),
    SANAQ_DB_PASSWORDS(
            "File with a line `login=password` for each role, for another PostgreSQL.",
            "`passwords.properties` in SANAQ_HOME"),
    SANAQ_DB_ADMIN_USER("A login that may create roles and databases on the other PostgreSQL.", "they are there"),
    SANAQ_DB_ADMIN_PASSWORD("Its password; better in a file.", "—"),
    SANAQ_DB_ADMIN_PASSWORD_FILE("File that has its password and nothing else.", "—"),
    SANAQ_SMTP_PASSWORD("Password at the mail server, where `notice.mail.password-file` is left out.", "—"),
    SANAQ_WEBHOOK_SECRET(
            "Secret by which what is posted is signed, where `notice.webhook.secret-file` is left out.", "not signed");

    private final String meaning;
    private final String unset;

    Variable(String meaning, String unset) {
        this.meaning = meaning;
        this.unset = unset;
    }

    String meaning() {
        return meaning;
    }

    /** What holds where it is not set. */
    String unset() {
        return unset;
    }
}
