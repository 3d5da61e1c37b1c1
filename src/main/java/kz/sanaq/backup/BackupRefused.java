package kz.sanaq.backup;

import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.language.Told;
import org.jspecify.annotations.Nullable;

/** An archive cannot be written, trusted or restored: why, and what to do about it, is in the message. */
public final class BackupRefused extends RuntimeException implements Told {

    private static final long serialVersionUID = 1L;

    private final transient Message said;

    BackupRefused(String key, Object... namesAndValues) {
        this(null, Message.of(key, namesAndValues));
    }

    BackupRefused(@Nullable Throwable cause, String key, Object... namesAndValues) {
        this(cause, Message.of(key, namesAndValues));
    }

    private BackupRefused(@Nullable Throwable cause, Message said) {
        super(said.in(Language.EN), cause);
        this.said = said;
    }

    @Override
    public Message said() {
        return said;
    }
}
