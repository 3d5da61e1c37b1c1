package kz.sanaq.intake;

import kz.sanaq.language.Message;
import kz.sanaq.language.Told;

/** A file of the inbox that could not be read: no fault of the night, which goes on without it; the next tries again. */
public final class NotRead extends Exception implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Message said;

    NotRead(Message said) {
        super(said.key());
        this.said = said;
    }

    @Override
    public Message said() {
        return said;
    }
}
