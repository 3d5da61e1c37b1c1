package kz.sanaq.pipeline;

/** Hears what a worker does. */
public interface WorkerListener {

    /** It is up and waits for parts. */
    void waits(String worker);

    /** It begins a part of so many submissions. */
    void begins(long run, int submissions);

    /** There is work, but for another version of Sanaq than its own. */
    void otherVersion(String theirs, String own);
}
