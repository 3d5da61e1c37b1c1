package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.AnnotatedWorkbooks;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellRange;
import kz.sanaq.workbook.Census;
import kz.sanaq.workbook.Grid;
import kz.sanaq.workbook.SheetInfo;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a workbook, and how many cells other code has counted on the raw part of each.
 *
 * @param list where the list of findings is that a returned workbook brings back, which is no part of the report; -1
 *     where there is none
 * @param lost cells of each page that were counted and not read
 * @param refusals why the workbook is refused where the two differ
 */
record CountedPages(
        List<Page> pages, int list, List<Integer> counts, List<List<CellAddress>> lost, List<Refusal> refusals) {

    static CountedPages of(Workbook workbook) throws UnreadableWorkbook {
        int list = AnnotatedWorkbooks.returned(workbook)
                .map(returned -> returned.sheet())
                .orElse(-1);
        CountedPages counted =
                new CountedPages(new ArrayList<>(), list, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (SheetInfo sheet : workbook.sheets()) {
            Grid grid = workbook.grid(sheet.index());
            counted.add(new Page(grid, workbook.comments(sheet.index())), grid, workbook.census(sheet.index()));
        }
        return counted;
    }

    private void add(Page page, Grid grid, Census census) {
        List<CellAddress> differences = census.differences(grid);
        pages.add(page);
        counts.add(census.count());
        lost.add(differences.stream()
                .filter(cell -> census.contains(cell.row(), cell.column()))
                .distinct()
                .toList());
        if (!differences.isEmpty()) {
            Message message =
                    Message.of("form.cells-lost", "sheet", page.name(), "counted", census.count(), "read", grid.size());
            refusals.add(new Refusal("F00", message, page.name(), differences.get(0)));
        }
    }

    /** The same pages as a form looks at them. */
    CountedPages under(HazardPolicies policies) {
        List<Page> looked = pages.stream().map(page -> page.under(policies)).toList();
        if (list >= 0) {
            Account.ignoreSheet(looked.get(list), Forms.RETURNED_LIST);
        }
        return new CountedPages(looked, list, counts, lost, refusals);
    }

    /** The pages without the list of findings. */
    List<Page> ofSender() {
        List<Page> ofSender = new ArrayList<>(pages);
        if (list >= 0) {
            ofSender.remove(list);
        }
        return ofSender;
    }

    /** The account of every page, once all cells have their place. */
    List<SheetLedger> ledgers() {
        List<SheetLedger> ledgers = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            ledgers.add(Account.ledger(pages.get(i), counts.get(i), lost.get(i)));
        }
        return ledgers;
    }

    /** The account of a workbook that is not read: all cells of a sheet are reported together. */
    List<SheetLedger> unread() {
        List<SheetLedger> ledgers = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            ledgers.add(
                    SheetLedger.unread(pages.get(i).sheet(), pages.get(i).name(), counts.get(i), extent(pages.get(i))));
        }
        return ledgers;
    }

    /** The area around all cells of a page; null where it has none. */
    private static @Nullable CellRange extent(Page page) {
        Cell[] cells = page.cells();
        return Stream.of(cells)
                .mapToInt(Cell::column)
                .boxed()
                .min(Integer::compare)
                .map(left -> new CellRange(
                        new CellAddress(cells[0].row(), left), new CellAddress(page.rows() - 1, page.columns() - 1)))
                .orElse(null);
    }
}
