package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.List;

/** The rows of a list of organisations that has been laid out: sections with their organisations. */
final class Rows {

    /** A section and the codes of its organisations. */
    record Block(String section, List<String> organisations) {}

    private Rows() {}

    static List<Block> blocks(Sheet sheet) {
        List<Block> blocks = new ArrayList<>();
        for (String row : sheet.rowsWith("/total")) {
            if (sheet.isMarked(row + "/name")) {
                blocks.get(blocks.size() - 1).organisations().add(row);
            } else if (!row.equals("total") && !row.equals("heading")) {
                blocks.add(new Block(row, new ArrayList<>()));
            }
        }
        return blocks;
    }

    /** The sections that have two organisations or more. */
    static List<Block> larger(Sheet sheet) {
        return blocks(sheet).stream()
                .filter(block -> block.organisations().size() > 1)
                .toList();
    }

    static List<String> organisations(Sheet sheet) {
        return sheet.rowsWith("/name");
    }

    static boolean isOf2021(Spot spot) {
        return spot.has("total/orphans") && spot.has("total/capacity");
    }
}
