package kz.sanaq.reference;

import kz.sanaq.language.Words;

/** Something that files and people call by a code and that has a name in each language. */
public interface Coded {

    String code();

    Words name();
}
