package kz.sanaq.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who gets in, from where, and as whom. */
class LoginsTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.empty();

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> DriverManager.getConnection(DATABASE.database().url(), "sanaq_owner", "guessed"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(DATABASE.database().url(), "sanaq_owner", ""))
                .isNotNull();
    }

    @TestFactory
    Stream<DynamicTest> noRoleBecomesAnother() {
        return Arrays.stream(Role.values())
                .flatMap(self -> Stream.concat(
                                Stream.of(Passwords.SUPERUSER),
                                Arrays.stream(Role.values()).map(Role::login))
                        .filter(other -> !other.equals(self.login()))
                        .map(other -> DynamicTest.dynamicTest(self + " as " + other, () -> {
                            try (Connection connection = DATABASE.database().connect(self);
                                    Statement statement = connection.createStatement()) {
                                assertThatThrownBy(() -> statement.execute("set role " + other))
                                        .hasMessageContaining("permission denied to set role");
                                assertThatThrownBy(() -> statement.execute("set session authorization " + other))
                                        .hasMessageContaining("permission denied");
                            }
                        })));
    }

    @Test
    void rulesAndAnalystsHaveLimits() throws Exception {
        try (Connection rules = DATABASE.database().connect(Role.RULES);
                Connection analyst = DATABASE.database().connect(Role.ANALYST)) {
            assertThat(Logins.names(rules, "show statement_timeout")).containsExactly("2min");
            assertThat(Logins.names(analyst, "show default_transaction_read_only"))
                    .containsExactly("on");
        }
    }

    @Test
    void theEmbeddedServerListensOnTheLoopbackAddressAlone() throws Exception {
        int port = TestServer.Embedded.started().server().port();
        assertThatCode(() -> connect(InetAddress.getByName("127.0.0.1"), port)).doesNotThrowAnyException();

        InetAddress outside = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .findAny()
                .orElse(null);
        Assumptions.assumeTrue(outside != null, "this machine has no address but loopback");
        assertThatThrownBy(() -> connect(outside, port)).isInstanceOf(IOException.class);
    }

    @Test
    void credentialsDoNotShowTheirPassword() {
        assertThat(DATABASE.database().credentials(Role.OWNER)).hasToString("sanaq_owner");
    }

    private static void connect(InetAddress address, int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2000);
        }
    }
}
