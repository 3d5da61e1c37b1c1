package kz.sanaq.language;

/** A failure that people can act on: what, where, why and what to do are in its message, and no stack trace is shown. */
public interface Told {

    /** What to tell the person who started the command. */
    Message said();
}
