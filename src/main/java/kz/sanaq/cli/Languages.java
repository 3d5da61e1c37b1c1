package kz.sanaq.cli;

import java.util.Locale;
import kz.sanaq.language.Language;

/** The language of the person at the terminal: {@code SANAQ_LANGUAGE}, else the locale's, else English. */
final class Languages {

    private Languages() {}

    static Language ofEnvironment() {
        String wanted = System.getenv()
                .getOrDefault("SANAQ_LANGUAGE", Locale.getDefault().getLanguage());
        for (Language language : Language.values()) {
            if (language.name().equalsIgnoreCase(wanted)) {
                return language;
            }
        }
        return Language.EN;
    }
}
