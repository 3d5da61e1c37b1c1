package kz.sanaq.intake;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code intake.form}: what tells whether a submission was read by the form as its files are now. */
public final class FormVersions {

    private static final String KEEP = """
            insert into intake.form (return_code, version)
            values (:return, :version)
            on conflict (return_code) do update set version = excluded.version
            """;

    private static final String FORGET_OTHERS =
            "delete from intake.form where not (return_code = any (cast(:returns as text[])))";

    private FormVersions() {}

    /** Keeps the versions of all returns by their codes, in the transaction at hand. */
    public static void keep(JdbcClient pipeline, Map<String, String> versions) {
        pipeline.sql(FORGET_OTHERS)
                .param("returns", "{" + String.join(",", versions.keySet()) + "}")
                .update();
        versions.forEach((code, version) -> pipeline.sql(KEEP)
                .param("return", code)
                .param("version", version)
                .update());
    }
}
