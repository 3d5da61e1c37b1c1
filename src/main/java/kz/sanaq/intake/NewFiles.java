package kz.sanaq.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has come into an inbox since its files were last registered, told by sender, name and time: no file is opened. */
public final class NewFiles {

    private static final String REGISTERED = "select sender, file_name, received_at from intake.delivery";

    private final JdbcClient jdbc;

    public NewFiles(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /** The files that the register has not seen under this sender, name and time; oldest first. */
    public List<InboxFile> in(Inbox inbox) {
        Set<Seen> registered = new HashSet<>();
        Set<Instant> withheld = new HashSet<>(); // what is told by another name than its own is known by its time
        jdbc.sql(REGISTERED).query(row -> {
            String sender = row.getString(1);
            Instant received = row.getTimestamp(3).toInstant();
            registered.add(new Seen(sender, row.getString(2), received));
            if (row.getString(2).contains(InboxFile.WITHHELD)) {
                withheld.add(received);
            }
            zipsOf(row.getString(2)).forEach(zip -> registered.add(new Seen(sender, zip, received)));
        });
        return inbox.files().stream()
                .filter(file -> !registered.contains(new Seen(file.sender(), file.name(), file.receivedAt())))
                .filter(file -> !withheld.contains(file.receivedAt()))
                .toList();
    }

    /** The zip that a registered file may have lain in: whose name may have the mark in it too. */
    private static List<String> zipsOf(String name) {
        List<String> zips = new ArrayList<>();
        for (int inside = name.indexOf('!'); inside >= 0; inside = name.indexOf('!', inside + 1)) {
            zips.add(name.substring(0, inside));
        }
        return zips;
    }

    private record Seen(String sender, String name, Instant receivedAt) {}
}
