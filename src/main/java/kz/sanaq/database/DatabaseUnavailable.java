package kz.sanaq.database;

import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.language.Told;

/** The database cannot be had: why, and what to do about it, is in the message, for people and without a stack trace. */
public final class DatabaseUnavailable extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Message said;

    DatabaseUnavailable(Message said) {
        super(said.in(Language.EN));
        this.said = said;
    }

    DatabaseUnavailable(Message said, Throwable cause) {
        super(said.in(Language.EN), cause);
        this.said = said;
    }

    @Override
    public Message said() {
        return said;
    }
}
