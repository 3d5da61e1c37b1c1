package kz.sanaq.knowledge;

import kz.sanaq.language.Language;
import kz.sanaq.language.Message;

/** A file under {@code jobs/} that cannot be used; it stops the job before anything is written. */
public class BadKnowledge extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final long line;
    private final int column;
    private final transient Message reason;
    private final String reasonAsJson;

    /**
     * @param file path below {@code jobs/}, with slashes
     * @param line counted from 1; 0 where the whole file is meant
     * @param column counted from 1; 0 where the whole line is meant
     */
    public BadKnowledge(String file, long line, int column, Message reason) {
        super(at(file, line, column) + ": " + reason.in(Language.EN));
        this.file = file;
        this.line = line;
        this.column = column;
        this.reason = reason;
        this.reasonAsJson = reason.toJson();
    }

    public String file() {
        return file;
    }

    public long line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** What is wrong, without the place. */
    public Message reason() {
        return reason != null ? reason : Message.fromJson(reasonAsJson);
    }

    /** Place, reason and remedy as one line in this language. */
    public String in(Language language) {
        String remedy = reason().remedyIn(language);
        return at(file, line, column) + ": " + reason().in(language) + (remedy.isEmpty() ? "" : " " + remedy);
    }

    private static String at(String file, long line, int column) {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
