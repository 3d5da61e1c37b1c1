package kz.sanaq.reference;

import kz.sanaq.language.Words;

/**
 * A way of placing a child in a family.
 *
 * @param countsFamilies sources count families, not children
 * @param isPlacement false where the child stays on an institution's roll
 */
public record FamilyForm(
        String code, Words name, String internationalClass, boolean countsFamilies, boolean isPlacement)
        implements Coded {}
