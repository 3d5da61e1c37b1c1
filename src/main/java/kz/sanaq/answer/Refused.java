package kz.sanaq.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** Why a workbook, or a part of it, was refused, not yet in anybody's language. */
record Refused(
        @Nullable String rule,
        @Nullable String sheet,
        @Nullable String cell,
        Message message) {

    static final String OF_THESE = """
            select submission_id, rule, sheet, cell, message
            from mart.refusal
            where submission_id in (:submissions)
            order by rule, sheet, length(cell), cell, message
            """;

    static Refused of(ResultSet row, int number) throws SQLException {
        return new Refused(
                row.getString("rule"),
                row.getString("sheet"),
                row.getString("cell"),
                Message.fromJson(row.getString("message")));
    }

    /** Where the name of a sheet, or something beside the cells, is what was seen, no sheet is named. */
    static List<Receipt.Reason> told(List<Refused> refused, boolean isOpen, Language language) {
        boolean isNamed = isOpen || refused.stream().allMatch(one -> one.sheet() != null);
        return refused.stream()
                .map(one -> new Receipt.Reason(
                        one.rule(),
                        isNamed ? one.sheet() : null,
                        one.cell(),
                        one.message().in(language),
                        one.message().remedyIn(language)))
                .toList();
    }
}
