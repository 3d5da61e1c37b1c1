package kz.sanaq.language;

/** A text in all three languages, as a file under {@code jobs/} states it. */
public record Words(String en, String ru, String kk) {

    public Words {
        if (en.isBlank() || ru.isBlank() || kk.isBlank()) {
            throw new IllegalArgumentException(
                    "A text is missing in one of the languages: en '%s', ru '%s', kk '%s'".formatted(en, ru, kk));
        }
    }

    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case RU -> ru;
            case KK -> kk;
        };
    }
}
