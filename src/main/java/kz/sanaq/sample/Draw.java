package kz.sanaq.sample;

import java.util.Random;

/** Chance that depends only on the seed and on what is drawn for, never on the order of drawing. */
record Draw(long seed) {

    Random of(Object... subject) {
        long hash = 0xcbf29ce484222325L ^ seed;
        for (Object part : subject) {
            for (byte octet : part.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
                hash = (hash ^ octet) * 0x100000001b3L;
            }
            hash = (hash ^ '/') * 0x100000001b3L;
        }
        return new Random(hash ^ (hash >>> 29));
    }

    int below(int bound, Object... subject) {
        return of(subject).nextInt(bound);
    }
}
