package kz.sanaq.pipeline;

import java.util.Set;
import kz.sanaq.knowledge.CsvRow;

/** Whether a fault that was planted in the sample was found, and where it was planted. */
final class Faults {

    private static final Set<String> OF_THE_FILE = Set.of("F01", "F02", "F03");

    private static final String AT_CELL = """
            mart.trace
            where figure_kind = 'finding' and file_name = :file and cell = :cell and starts_with(figure, 'finding/' || :rule || '/')
            """;

    private static final String IN_ROW = """
            mart.trace
            where figure_kind = 'finding' and file_name = :file and starts_with(figure, 'finding/' || :rule || '/')
                and substring(cell from '[0-9]+') = substring(:cell from '[0-9]+')
            """;

    private static final String IN_SLOT = """
            mart.trace
            where figure_kind = 'finding' and cell = :cell and starts_with(figure, 'finding/' || :rule || '/')
            """;

    private static final String IN_FILE = """
            quality.finding join quality.finding_cell using (finding_id) join intake.submission using (submission_id)
            where rule = :rule and file_name = :file
            """;

    private static final String DUPLICATE = "intake.delivery where is_duplicate and file_name = :file";

    private static final String REPORTED = """
            intake.reported_cell join intake.submission using (submission_id)
            where file_name = :file and mart.a1(cell_row, cell_column) = :cell
            """;

    private static final String LABELLED = """
            intake.ignored_region join intake.submission using (submission_id)
            where file_name = :file and mart.holds(region, :cell)
            """;

    private static final String REFUSED = """
            intake.submission
            where file_name = :file and state = 'REFUSED' and (:rule = '' or refusals @> jsonb_build_array(jsonb_build_object('rule', :rule)))
            """;

    private static final String SET_ASIDE = "intake.submission where file_name = :file and state = 'SET_ASIDE'";

    private Faults() {}

    static boolean isFound(Nights nights, CsvRow fault) {
        String rule = fault.optional("rule_hint").orElse("");
        String kind = fault.text("kind");
        String seen = switch (kind) {
            case "same-bytes" -> DUPLICATE;
            case "personal-data" -> SET_ASIDE;
            case "another-region", "no-date", "unknown-form", "encrypted", "empty", "truncated" -> REFUSED;
            case "unknown-institution" -> IN_ROW; // planted at the name, found by the row\'s figures
            case "copied-total" -> IN_SLOT; // the first of the two workbooks was replaced
            case "unknown-column", "second-table", "row-after-total" -> REPORTED;
            default -> OF_THE_FILE.contains(rule) && fault.optional("cell").isEmpty() ? IN_FILE : AT_CELL;
        };
        boolean found = count(nights, seen, fault, rule) > 0;
        boolean isWords = seen.equals(REPORTED) && !fault.text("found").matches("[0-9]+");
        return found || isWords && count(nights, LABELLED, fault, rule) > 0;
    }

    private static long count(Nights nights, String seen, CsvRow fault, String rule) {
        return nights.jdbc()
                .sql("select count(*) from " + seen)
                .param("file", fault.text("file"))
                .param("cell", fault.optional("cell").orElse(""))
                .param("rule", rule)
                .query(Long.class)
                .single();
    }
}
