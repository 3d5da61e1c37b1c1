package kz.sanaq.cli;

import java.util.List;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.Changes;
import org.jspecify.annotations.Nullable;

/** What would be different, in words. */
record ChangesText(Language language, boolean isAll) {

    private static final int SHOWN = 40;

    String of(Changes changes) {
        StringBuilder out = new StringBuilder();
        line(out, Message.of("cli.rerun.read", "read", changes.read(), "changed", changes.changed()));
        list(out, "cli.rerun.figures", changes.figures());
        list(out, "cli.rerun.findings", changes.findings());
        list(out, "cli.rerun.gaps", changes.gaps());
        line(out, Message.of("cli.rerun.slices", "slices", changes.slices().size()));
        return out.toString();
    }

    private void list(StringBuilder out, String heading, List<Changes.Change> changes) {
        line(out, Message.of(heading, "count", changes.size()));
        changes.stream()
                .limit(isAll ? Long.MAX_VALUE : SHOWN)
                .forEach(change -> out.append("  ")
                        .append(change.what())
                        .append(": ")
                        .append(said(change.from()))
                        .append(" → ")
                        .append(said(change.to()))
                        .append('\n'));
        if (!isAll && changes.size() > SHOWN) {
            line(out, Message.of("cli.rerun.more", "count", changes.size() - SHOWN));
        }
    }

    private String said(@Nullable String value) {
        return value == null ? Message.of("cli.rerun.none").in(language) : value;
    }

    private void line(StringBuilder out, Message message) {
        out.append(message.in(language)).append('\n');
    }
}
