package kz.sanaq.pipeline;

import kz.sanaq.database.TestDatabase;

/** One undisturbed night on the sample, for all test classes of a JVM that look at it and leave it as it is. */
final class SampleNight {

    static final TestDatabase DATABASE = TestDatabase.migrated();
    static final Nights NIGHTS = new Nights(DATABASE);
    static final RunResult RESULT = NIGHTS.night(Nights.SAMPLE);

    private SampleNight() {}
}
