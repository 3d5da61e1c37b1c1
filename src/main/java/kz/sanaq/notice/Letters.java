package kz.sanaq.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.publication.Wording;
import org.jspecify.annotations.Nullable;

/** Puts news into words for one reader. Nothing in it is personal: codes, counts, places in files, names of departments. */
final class Letters {

    /** So many entries of a section are shown, the gravest first. */
    private static final int SHOWN = 15;

    private final Language language;

    Letters(Language language) {
        this.language = language;
    }

    /** The morning digest. */
    Letter digest(News news) {
        List<Letter.Section> sections = new ArrayList<>();
        add(sections, "notice.not-loaded", news.notLoaded(), this::notLoaded);
        add(sections, "notice.findings", news.findings(), this::opened);
        add(sections, "notice.gaps", news.gaps(), this::changed);
        add(sections, "notice.not-read", news.notRead(), this::said);
        add(sections, "notice.taken", news.taken(), this::taken);
        return new Letter(
                language,
                text(
                        "notice.digest.subject",
                        "refused",
                        news.notLoaded().size(),
                        "findings",
                        news.findings().stream().mapToInt(News.Opened::count).sum(),
                        "gaps",
                        news.gaps().size()),
                text("notice.digest.lead", "run", news.run()),
                sections,
                text("notice.footer", "run", news.run()));
    }

    /** A run that failed. */
    Letter failed(long run, List<Message> warnings) {
        List<Letter.Section> sections = new ArrayList<>();
        add(sections, "notice.warnings", warnings, this::said);
        return new Letter(
                language,
                text("notice.failed.subject", "run", run),
                text("notice.failed.lead", "run", run),
                sections,
                text("notice.footer", "run", run));
    }

    /** A night that was due and has not ended well. */
    Letter late(Instant night, @Nullable Instant lastGood) {
        String last = lastGood == null ? text("notice.late.never") : Wording.moment(lastGood, language);
        return new Letter(
                language,
                text("notice.late.subject", "night", Wording.moment(night, language)),
                text("notice.late.lead", "night", Wording.moment(night, language), "last", last),
                List.of(),
                text("notice.late.footer"));
    }

    /** That messages arrive. */
    Letter test() {
        return new Letter(
                language, text("notice.test.subject"), text("notice.test.lead"), List.of(), text("notice.late.footer"));
    }

    private Letter.Entry notLoaded(News.NotLoaded one) {
        String file = one.file().isEmpty() ? text("notice.workbook", "submission", one.submission()) : one.file();
        List<String> details = new ArrayList<>();
        details.add(one.sender().in(language) + ": " + status(one.status()));
        Message reason = one.reason();
        if (reason != null) {
            details.add((one.place().isEmpty() ? "" : one.place() + ": ") + reason.in(language));
            if (reason.hasRemedy()) {
                details.add(text("notice.to-do", "remedy", reason.remedyIn(language)));
            }
        }
        return new Letter.Entry(file, details);
    }

    private Letter.Entry opened(News.Opened one) {
        String severity = one.severity().equals("error")
                ? text("publication.severity-error-one")
                : text("publication.severity-query-one");
        return new Letter.Entry(
                one.title().in(language), List.of(severity + ": " + Wording.number(one.count(), language)));
    }

    private Letter.Entry changed(News.Changed one) {
        String now = Wording.signed(one.difference(), language);
        String change = one.before() == null
                ? text("notice.gap-new", "now", now)
                : text("notice.gap-changed", "before", Wording.signed(one.before(), language), "now", now);
        return new Letter.Entry(
                one.title().in(language) + ", " + one.area().in(language),
                List.of(change, text("notice.gap-residual", "residual", Wording.signed(one.residual(), language))));
    }

    private Letter.Entry said(Message message) {
        return new Letter.Entry(
                message.in(language), message.hasRemedy() ? List.of(message.remedyIn(language)) : List.of());
    }

    private Letter.Entry taken(News.Taken one) {
        return new Letter.Entry(one.sender().in(language), List.of(text("notice.workbooks", "count", one.workbooks())));
    }

    private String status(String status) {
        return switch (status) {
            case "refused" -> text("publication.status-refused");
            case "pending" -> text("publication.status-pending");
            case "set aside" -> text("publication.status-set-aside");
            default -> text("publication.status-partly-accepted");
        };
    }

    private <T> void add(
            List<Letter.Section> sections, String heading, List<T> things, Function<T, Letter.Entry> entry) {
        if (things.isEmpty()) {
            return;
        }
        List<Letter.Entry> entries =
                new ArrayList<>(things.stream().limit(SHOWN).map(entry).toList());
        if (things.size() > SHOWN) {
            entries.add(new Letter.Entry(text("publication.and-more", "count", things.size() - SHOWN), List.of()));
        }
        sections.add(new Letter.Section(text(heading), entries));
    }

    private String text(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
