package kz.sanaq.notice;

/** Why a message is sent. */
enum Kind {
    /** A run ended, and there is something to know. */
    DIGEST,
    /** A run failed. */
    FAILED,
    /** A night was due and has not ended well. */
    LATE,
    /** Somebody tries whether messages arrive. */
    TEST
}
