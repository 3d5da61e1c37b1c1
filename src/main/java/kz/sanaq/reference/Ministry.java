package kz.sanaq.reference;

import kz.sanaq.language.Words;

/** A ministry or agency that supervises care settings or sends figures. */
public record Ministry(String code, Words name) implements Coded {}
