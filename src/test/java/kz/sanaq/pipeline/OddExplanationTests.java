package kz.sanaq.pipeline;

import static kz.sanaq.pipeline.Correspondence.explain;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Words that hold what no database keeps are kept as they are written. */
class OddExplanationTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void aCharacterThatNoDatabaseKeepsStaysAsItIsWritten() throws Exception {
        Nights nights = new Nights(DATABASE);
        Correspondence post = new Correspondence(nights, folder);
        post.sendTheListWithFaults();
        post.night();
        String rule = post.text("select rule from quality.finding join quality.asked using (finding_id)"
                + " where severity = 'query' order by rule limit 1");
        post.send("пояснено.xlsx", post.returned().get(0), 1, workbook -> explain(workbook, rule, "так_x0000_и есть"));

        assertThat(nights.night(post.inbox().getParent()).failure()).isNull();

        assertThat(post.text("select text from quality.explanation where given_by <> 'Sanaq'"))
                .isEqualTo("так_x0000_и есть");
    }
}
