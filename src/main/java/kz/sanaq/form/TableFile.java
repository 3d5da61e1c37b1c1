package kz.sanaq.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of a form: labels down, labels across, and a figure where they meet.
 *
 * @param anchor spellings of a heading by which the table is found, so that inserted rows and columns do no harm
 * @param headingRows number of heading rows, where the anchor's own merged area does not say it
 * @param means what every figure means unless a label says otherwise
 */
record TableFile(
        String table,
        List<String> anchor,
        int headingRows,
        @Nullable Meaning means,
        Axis across,
        Axis down) {

    TableFile {
        anchor = List.copyOf(anchor);
        if (anchor.isEmpty() || headingRows < 1) {
            throw new IllegalArgumentException("a table needs an anchor and at least one heading row");
        }
        if (down.labelsIn() == null) {
            throw new IllegalArgumentException("down.labels-in says which column carries the labels");
        }
    }

    Meaning meaning() {
        return means == null ? Meaning.NONE : means;
    }

    Role labelsIn() {
        return down.labelsIn() == null ? Role.KEY : down.labelsIn();
    }
}
