package kz.sanaq.notice;

/** What became of an attempt to send. */
record Outcome(Result result, String reason) {

    /** Kinds of outcome. */
    enum Result {
        /** The other side has it. */
        SENT,
        /** It does not have it; another attempt may do. */
        FAILED,
        /** Nothing can be sent this way at present: what else waits for it need not be tried now. */
        UNREACHABLE,
        /** It will not take it, however often it is tried. */
        REFUSED,
        /** It may have it or not. */
        DOUBTFUL
    }

    static Outcome sent() {
        return new Outcome(Result.SENT, "");
    }

    static Outcome of(Result result, Throwable cause) {
        String message =
                cause.getMessage() == null ? "" : ": " + cause.getMessage().strip();
        return new Outcome(result, cause.getClass().getSimpleName() + message);
    }
}
