package kz.sanaq.notice;

import java.util.Set;

/** What somebody answers for, and so what concerns them. */
public enum PersonRole {
    /** Sends workbooks: what was refused of them, and what does not fit. */
    DEPARTMENT(Set.of(Topic.NOT_LOADED, Topic.FINDINGS)),
    /** Answers for the data: the same, the gaps that changed, and files that could not be read. */
    STEWARD(Set.of(Topic.NOT_LOADED, Topic.FINDINGS, Topic.GAPS, Topic.NOT_READ)),
    /** Uses the data: the gaps that changed. */
    ANALYST(Set.of(Topic.GAPS)),
    /** Keeps it running: runs that failed, nights that are late, files that could not be read. */
    OPERATOR(Set.of(Topic.NOT_READ, Topic.TROUBLE));

    /** A part of what a night has to tell. */
    enum Topic {
        NOT_LOADED,
        FINDINGS,
        GAPS,
        NOT_READ,
        TROUBLE
    }

    private final Set<Topic> topics;

    PersonRole(Set<Topic> topics) {
        this.topics = topics;
    }

    boolean hears(Topic topic) {
        return topics.contains(topic);
    }
}
