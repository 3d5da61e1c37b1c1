package kz.sanaq.reference;

import kz.sanaq.language.Words;

/** What a value counts; kinds that must not be added are told apart here. */
public record Measure(String code, Words name, Kind kind, String unit) implements Coded {

    /** Nature of a measure. */
    public enum Kind {
        STOCK,
        FLOW,
        ORGANISATIONS,
        CAPACITY,
        POPULATION,
        RESOURCE,
        SHARE
    }
}
