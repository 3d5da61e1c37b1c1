package kz.sanaq.form;

import java.util.List;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * A heading or a row's label that a form does not know, and the one of the form's that was probably meant.
 *
 * @param axis where it stands
 * @param written as it is written
 * @param path for a heading, all headings over its first column, itself among them
 * @param label the first spelling of what was probably meant; null where nothing is near
 * @param likeness of the whole path, in per cent; 0 where nothing is near
 */
public record Suggestion(
        String returnCode,
        String edition,
        String table,
        Direction axis,
        String sheet,
        CellAddress cell,
        String written,
        List<String> path,
        @Nullable String label,
        int likeness) {

    public Suggestion {
        path = List.copyOf(path);
    }

    /** Whether something of the form's is near. */
    public boolean isFound() {
        return label != null;
    }
}
