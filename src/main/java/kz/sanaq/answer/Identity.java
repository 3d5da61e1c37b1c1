package kz.sanaq.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.sanaq.intake.Sha256;

/** What a returned workbook says of itself: which workbook it answers. Nothing that only one database knows. */
final class Identity {

    private static final Pattern WRITTEN = Pattern.compile("sanaq 1 ([0-9a-f]{64})");

    private Identity() {}

    static String of(Sent sent) {
        return "sanaq 1 " + sent.sha256().hex();
    }

    /** The workbook that an identity names; none where nobody of us wrote it. */
    static Optional<Sha256> read(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        return parts.matches() ? Optional.of(new Sha256(parts.group(1))) : Optional.empty();
    }
}
