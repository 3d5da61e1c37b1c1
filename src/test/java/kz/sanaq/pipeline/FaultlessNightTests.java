package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.sample.SampleCountry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The sample country without a fault: everything loads, everything holds, every gap closes. */
class FaultlessNightTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void aFaultlessCountryGivesNoRefusalNoErrorAndNoResidual() throws Exception {
        new SampleCountry(SampleCountry.SEED).writeTo(folder, false);
        Nights nights = new Nights(DATABASE);

        assertThat(nights.night(folder.resolve("inbox")).isCompleted()).isTrue();

        assertThat(nights.count("intake.submission where state <> 'LOADED'")).isZero();
        assertThat(nights.count("intake.reported_cell")).isZero();
        assertThat(nights.jdbc()
                        .sql("select rule || ' ' || subject from quality.finding where severity in ('refuse', 'error')")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(nights.count("quality.gap where state <> 'ASSESSED' and comparison not like 'published%'"))
                .isZero();
        assertThat(nights.count("quality.gap where residual <> 0 and comparison not like 'published%'"))
                .isZero();
        assertThat(nights.count("quality.gap_component where code = 'arithmetic-error' and value <> 0"))
                .isZero();
        assertThat(nights.count(
                        "quality.gap where comparison = 'compendium-and-committee-children' and difference = 6048"))
                .isEqualTo(1);
    }
}
