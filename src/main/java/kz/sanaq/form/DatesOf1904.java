package kz.sanaq.form;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;

/** Rule H02: dates are counted from 1900; a workbook that counts them from 1904 is told of once, at its first date. */
final class DatesOf1904 {

    private DatesOf1904() {}

    static ReaderOutcome outcome(boolean since1904, List<Page> pages, HazardPolicies policies) {
        Optional<ReaderFinding> first = since1904
                ? pages.stream().flatMap(page -> first(page, policies).stream()).findFirst()
                : Optional.empty();
        return new ReaderOutcome(
                "H02", null, first.isPresent() ? 0 : 1, 0, first.stream().toList());
    }

    private static Optional<ReaderFinding> first(Page page, HazardPolicies policies) {
        Message asked = Message.of("form.dates-of-1904");
        return Arrays.stream(page.cells())
                .filter(Cell::isDate)
                .findFirst()
                .map(cell -> policies.finding(HazardKind.DATES_OF_1904, page.name(), cell.address(), asked));
    }
}
