package kz.sanaq.observation;

/**
 * What a workbook says of a unit in words, from one cell: its name, a number of the register, an address.
 *
 * @param sheet position of the sheet in its workbook, from 0
 * @param row row of the cell, from 0
 * @param column column of the cell, from 0
 * @param code what is said, such as {@code bin} or {@code former-name}
 * @param value the text as written, without the blanks around it; never empty
 */
public record Attribute(int sheet, int row, int column, ReportedUnit unit, String code, String value) {

    public Attribute {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an attribute %s without a text".formatted(code));
        }
    }
}
