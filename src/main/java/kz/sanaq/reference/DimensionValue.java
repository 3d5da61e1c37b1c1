package kz.sanaq.reference;

import kz.sanaq.language.Words;

/** A value of one of the small dimensions: sex, age, residence, disability. */
public record DimensionValue(Dimension dimension, String value, Words name) implements Coded {

    /** The small dimensions. */
    public enum Dimension {
        SEX,
        AGE,
        RESIDENCE,
        DISABILITY
    }

    /** Dimension and value: {@code SEX:F}. */
    @Override
    public String code() {
        return dimension + ":" + value;
    }
}
