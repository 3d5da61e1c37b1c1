package kz.sanaq.pipeline;

import java.util.UUID;

/**
 * The name that the sessions of one process's runs have on the server: by it the next holder of the run's lock can tell
 * those of a dead run from its own.
 */
record RunSessions(String name) {

    static final String PREFIX = "sanaq run ";

    static RunSessions unlikeAnyOther() {
        return new RunSessions(PREFIX + UUID.randomUUID());
    }
}
