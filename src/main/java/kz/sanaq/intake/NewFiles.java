package kz.sanaq.intake;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has come into an inbox since its files were last registered, told by sender, name and time: nothing is read. */
public final class NewFiles {

    private static final String REGISTERED = "select sender, file_name, received_at from intake.delivery";

    private final JdbcClient jdbc;

    public NewFiles(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /** The files that the register has not seen under this sender, name and time; oldest first. */
    public List<InboxFile> in(Inbox inbox) {
        Set<Seen> registered = new HashSet<>(jdbc.sql(REGISTERED)
                .query((row, n) -> new Seen(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list());
        return inbox.files().stream()
                .filter(file -> !registered.contains(new Seen(file.sender(), file.name(), file.receivedAt())))
                .toList();
    }

    private record Seen(String sender, String name, Instant receivedAt) {}
}
