package kz.sanaq.form;

import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** What became of a cell: used, ignored by a named rule, or reported with a reason. */
record Fate(@Nullable String ignoredBy, @Nullable Message reported) {

    static final Fate USED = new Fate(null, null);
}
