package kz.sanaq.pipeline.scale;

import kz.sanaq.language.Message;
import kz.sanaq.language.Told;

/** Parts of a run cannot be done, here or anywhere; it says why in words for people. */
public final class WorkNotPossible extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Message said;

    public WorkNotPossible(Message said) {
        super(said.key());
        this.said = said;
    }

    @Override
    public Message said() {
        return said;
    }
}
