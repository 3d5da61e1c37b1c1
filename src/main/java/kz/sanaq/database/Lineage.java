package kz.sanaq.database;

/** How a schema stands to the migrations of this Sanaq. */
public enum Lineage {
    /** Made by migrations that this Sanaq has: it can be made here, and be brought up to date. */
    KNOWN,
    /** Made by migrations that came after this Sanaq. */
    NEWER,
    /** Made by migrations that this Sanaq has otherwise, or by some and not by others that come before them. */
    OTHER
}
