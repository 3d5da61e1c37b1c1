package kz.sanaq.reference;

import kz.sanaq.language.Words;

/** A category of children; categories overlap. */
public record ChildCategory(String code, Words name) implements Coded {}
