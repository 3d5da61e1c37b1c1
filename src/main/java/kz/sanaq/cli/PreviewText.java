package kz.sanaq.cli;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.intake.Preview;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;

/** What a folder of history holds, in words. */
record PreviewText(Language language, Map<String, Words> titles) {

    private static final int EXAMPLES = 20;

    /** @param files all of the folder, oldest first */
    String of(List<InboxFile> files, Preview.Seen seen) {
        StringBuilder out = new StringBuilder();
        count(out, "files", files.size());
        count(out, "registered", seen.registered());
        count(out, "to-read", files.size() - seen.registered());
        count(out, "refused", seen.refused());
        count(out, "set-aside", seen.setAside());
        if (!files.isEmpty()) {
            received(out, day(files.get(0)), day(files.get(files.size() - 1)), files.size());
        }
        heading(out, "returns", seen.kinds().size());
        seen.kinds()
                .forEach((code, kind) -> out.append("  %8d  %s  %s%n"
                        .formatted(
                                kind.files(),
                                span(kind),
                                Objects.requireNonNull(titles.get(code)).in(language))));
        list(
                out,
                "unknown",
                seen.unknown().stream()
                        .map(unknown ->
                                unknown.file().name() + ": " + unknown.why().in(language))
                        .sorted());
        list(
                out,
                "not-read",
                seen.notRead().stream().map(why -> why.in(language)).sorted());
        return out.toString();
    }

    private void received(StringBuilder out, LocalDate first, LocalDate last, int files) {
        out.append("  %s .. %s  %s%n".formatted(first, last, said("received")));
        if (files > 1 && first.equals(last)) {
            out.append("    ").append(said("received.remedy")).append('\n');
        }
    }

    private void list(StringBuilder out, String name, Stream<String> of) {
        List<String> lines = of.toList();
        heading(out, name, lines.size());
        lines.stream()
                .limit(EXAMPLES)
                .forEach(line -> out.append("  ").append(line).append('\n'));
        if (lines.size() > EXAMPLES) {
            out.append("  ")
                    .append(Message.of("cli.backfill.more", "count", lines.size() - EXAMPLES)
                            .in(language))
                    .append('\n');
        }
    }

    private void heading(StringBuilder out, String name, int count) {
        if (count > 0) {
            out.append("%n%s%n".formatted(said(name)));
        }
    }

    private void count(StringBuilder out, String name, int count) {
        out.append("  %8d  %s%n".formatted(count, said(name)));
    }

    private static String span(Preview.Kind kind) {
        return kind.from() == null ? "%-24s".formatted("?") : kind.from() + " .. " + kind.to();
    }

    private String said(String name) {
        return Message.of("cli.backfill." + name).in(language);
    }

    private static LocalDate day(InboxFile file) {
        return LocalDate.ofInstant(file.receivedAt(), ZoneOffset.UTC);
    }
}
