package kz.sanaq.form;

import java.util.Set;

/**
 * The areas that a title mentions.
 *
 * @param codes their codes
 * @param isNamed whether it names them; else it names none, and they are what a name in it is most like
 */
record TitleArea(Set<String> codes, boolean isNamed) {

    static final TitleArea NONE = new TitleArea(Set.of(), true);

    /** Whether this sender may have written it: a slip of the pen does where it can mean no other. */
    boolean isOf(String sender) {
        return codes.contains(sender) && (isNamed || codes.size() == 1);
    }
}
