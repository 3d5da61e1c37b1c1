package kz.sanaq.sample;

import java.util.Optional;
import java.util.function.Consumer;

/** What chance has chosen, if there was anything to choose from. */
record Choice<T>(Optional<T> chosen) {

    Choice<T> then(Consumer<T> planting) {
        chosen.ifPresent(planting);
        return this;
    }

    boolean isMade() {
        return chosen.isPresent();
    }
}
