package kz.sanaq.language;

import java.util.Locale;

/** A language that every text for people exists in. */
public enum Language {
    EN,
    RU,
    KK;

    /** The ISO 639-1 code in lower case, as in file names and attributes {@code lang}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** The language of a code such as {@code ru} or a tag such as {@code kk-KZ}, {@code ru_RU.UTF-8}; English where it is another. */
    public static Language of(String tag) {
        String wanted = tag.toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (wanted.equals(language.code())
                    || wanted.startsWith(language.code() + "-")
                    || wanted.startsWith(language.code() + "_")) {
                return language;
            }
        }
        return EN;
    }
}
