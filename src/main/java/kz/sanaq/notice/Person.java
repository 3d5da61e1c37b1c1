package kz.sanaq.notice;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import kz.sanaq.language.Language;
import kz.sanaq.notice.PersonRole.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is written to.
 *
 * @param areas codes of the areas that they answer for; none, or left out, for the whole country
 */
record Person(
        String name,
        String email,
        PersonRole role,
        @Nullable List<String> areas,
        Language language) {

    Person {
        checkAddress("email", email);
    }

    @Override
    public List<String> areas() {
        return areas == null ? List.of() : areas;
    }

    boolean isOfTheCountry() {
        return areas().isEmpty();
    }

    /** Whether something in this area, or in none that is known, is theirs. */
    boolean answersFor(@Nullable String area) {
        return isOfTheCountry() || (area != null && areas().contains(area));
    }

    boolean hears(Topic topic) {
        return role.hears(topic);
    }

    static void checkAddress(String key, String address) {
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException e) {
            throw new IllegalArgumentException(key + ": " + address + " is no address", e);
        }
    }
}
