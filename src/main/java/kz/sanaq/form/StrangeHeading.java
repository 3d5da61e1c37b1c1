package kz.sanaq.form;

import java.util.List;
import java.util.Set;
import kz.sanaq.workbook.Cell;
import org.jspecify.annotations.Nullable;

/**
 * A heading that the form does not know.
 *
 * @param columns those that stand under it
 * @param path the headings of the first of them, from the top, with itself among them
 * @param beside labels that the form knows over the same columns: they are not missing
 * @param nearest what was probably meant, with the likeness of the whole path; null where nothing is near
 */
record StrangeHeading(
        Cell cell,
        List<Integer> columns,
        List<String> path,
        Set<AxisLabel> beside,
        @Nullable Nearest nearest) {

    StrangeHeading {
        columns = List.copyOf(columns);
        path = List.copyOf(path);
        beside = Set.copyOf(beside);
    }
}
