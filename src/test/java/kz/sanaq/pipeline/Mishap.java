package kz.sanaq.pipeline;

/** What can happen to a run. */
enum Mishap {
    /** The process of the run is killed. */
    JVM("JVM, kill -9"),
    /** One of its sessions is ended by an administrator. */
    SESSION("pg_terminate_backend"),
    /** The process of one of its sessions is killed, so PostgreSQL throws everybody out and recovers. */
    BACKEND("backend, kill -9"),
    /** PostgreSQL's first process is killed and leaves orphans. */
    POSTMASTER("postmaster, kill -9"),
    /** The power goes: every process is killed. */
    EVERYTHING("everything, kill -9"),
    /** The disk that the data and reports are on is full. */
    DISK("disk full"),
    /** The connection to the server breaks. */
    CUT("connection cut"),
    /** The connection goes dead and neither end is told. */
    SILENCE("connection dead");

    private final String said;

    Mishap(String said) {
        this.said = said;
    }

    @Override
    public String toString() {
        return said;
    }
}
