package kz.sanaq.cli;

import java.nio.file.Path;
import kz.sanaq.knowledge.Knowledge;

/**
 * {@code jobs/nightly.yaml}.
 *
 * @param inbox folder of workbooks, from the installation's folder
 * @param threads how many submissions are read side by side
 * @param chunk how many submissions share a transaction
 */
record NightlyFile(String inbox, int threads, int chunk) {

    static NightlyFile read(Path jobs) {
        return new Knowledge(jobs).oneYaml("nightly.yaml", NightlyFile.class).value();
    }
}
