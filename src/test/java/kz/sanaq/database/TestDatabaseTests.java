package kz.sanaq.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TestDatabaseTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @Test
    void aTestTalksToARealPostgresInATimeZoneUnlikeItsOwn() {
        String zone = DATABASE.jdbc(Role.OWNER)
                .sql("show time zone")
                .query(String.class)
                .single();

        assertThat(zone)
                .isEqualTo("Asia/Almaty")
                .isNotEqualTo(TimeZone.getDefault().getID());
    }

    @Test
    void everyRoleLogsInAsItself() {
        for (Role role : Role.values()) {
            assertThat(DATABASE.jdbc(role)
                            .sql("select current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo(role.login());
        }
    }

    @Test
    void migratingAMigratedDatabaseDoesNothing() {
        DATABASE.database().migrate();

        assertThat(DATABASE.jdbc(Role.OWNER)
                        .sql("select count(*) from flyway_schema_history where not success")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
