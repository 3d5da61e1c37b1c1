package kz.sanaq.answer;

import java.util.Locale;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Mark;

/** What a finding asks of its sender, the gravest first. */
enum Weight {
    REFUSE(Mark.REFUSED),
    ERROR(Mark.ERROR),
    QUERY(Mark.QUERY),
    NOTE(Mark.NOTE);

    private final Mark mark;

    Weight(Mark mark) {
        this.mark = mark;
    }

    static Weight of(String severity) {
        return valueOf(severity.toUpperCase(Locale.ROOT));
    }

    Mark mark() {
        return mark;
    }

    /** Whether its sender has to do something. */
    boolean isAsked() {
        return this != NOTE;
    }

    /** What to do, in a word. */
    String in(Language language) {
        return Message.of("answer.weight." + name().toLowerCase(Locale.ROOT)).in(language);
    }
}
