package kz.sanaq.pipeline.scale;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseUnavailable;
import kz.sanaq.database.Role;
import org.postgresql.jdbc.PgConnection;
import org.springframework.batch.integration.partition.StepExecutionRequest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.integration.jdbc.channel.PostgresChannelMessageTableSubscriber;
import org.springframework.integration.jdbc.channel.PostgresSubscribableChannel;
import org.springframework.integration.jdbc.store.JdbcChannelMessageStore;
import org.springframework.integration.jdbc.store.channel.PostgresChannelMessageStoreQueryProvider;
import org.springframework.integration.support.MessageBuilder;

/**
 * The channel from a run to its workers: PostgreSQL, which both have anyway. A message is gone as soon as a worker takes it
 * (delivered at most once); what is lost with its worker is noticed by {@link Parts} and sent again. Workers of another
 * version of Sanaq do not see it.
 */
public final class Broker implements AutoCloseable {

    private static final String TABLES = "scale.";
    private static final String LISTENED = "scale_"; // LISTEN takes no schema
    private static final String CHANNEL = "load";
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Database database;
    private final JdbcChannelMessageStore store;
    private final PostgresChannelMessageTableSubscriber subscriber;
    private final PostgresSubscribableChannel channel;
    private final ExecutorService dispatcher = Executors.newSingleThreadExecutor(work -> new Thread(work, "parts"));

    public Broker(DataSource pipeline, Database database, String version, BeanFactory beans) {
        this.database = database;
        this.store = new JdbcChannelMessageStore(pipeline);
        store.setTablePrefix(TABLES);
        store.setRegion(version);
        store.setChannelMessageStoreQueryProvider(new PostgresChannelMessageStoreQueryProvider());
        store.addAllowedPatterns(
                "java.lang.*", "java.util.*", "org.springframework.messaging.*", "org.springframework.batch.*");
        store.afterPropertiesSet();
        this.subscriber = new PostgresChannelMessageTableSubscriber(this::listeningConnection, LISTENED);
        this.channel = new PostgresSubscribableChannel(store, CHANNEL, subscriber);
        channel.setBeanFactory(beans);
        channel.setBeanName(CHANNEL);
        channel.setDispatcherExecutor(dispatcher); // one thread: who works on a part takes no other
        channel.afterPropertiesSet();
    }

    void send(StepExecutionRequest request) {
        channel.send(MessageBuilder.withPayload(request).build());
    }

    /** Whether every message was taken. */
    boolean isEmpty() {
        return store.messageGroupSize(CHANNEL) == 0;
    }

    void clear() {
        store.removeMessageGroup(CHANNEL);
    }

    /** Hands each message to this taker, one at a time; what the taker throws is its own affair. */
    void listen(Consumer<StepExecutionRequest> taker) {
        channel.subscribe(message -> taker.accept((StepExecutionRequest) message.getPayload()));
        subscriber.start();
    }

    /** Not from a pool, which would take it back; a database that is away is asked again after a while. */
    private PgConnection listeningConnection() throws SQLException {
        try {
            return database.connect(Role.PIPELINE).unwrap(PgConnection.class);
        } catch (DatabaseUnavailable e) {
            try {
                TimeUnit.SECONDS.sleep(PAUSE.toSeconds());
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            throw e;
        }
    }

    /** Ends after the part at hand. */
    @Override
    public void close() {
        subscriber.stop();
        dispatcher.shutdown();
    }

    /** Waits until the part at hand has ended; false where it has not within so long. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        return dispatcher.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
