package kz.sanaq.form;

/**
 * What a steward says that a strange heading, or label of a row, means.
 *
 * @param written as the workbook has it
 * @param label a spelling of the form's label that is meant
 */
public record Acceptance(
        String returnCode, String edition, String table, Direction axis, String written, String label) {}
