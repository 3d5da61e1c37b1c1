package kz.sanaq.form;

/**
 * A first description of a table that no form knows, for a person to finish.
 *
 * @param form the text of {@code forms/<edition>.yaml}
 * @param owed the text of {@code return.yaml}
 */
public record Draft(String form, String owed) {}
