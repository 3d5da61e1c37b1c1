package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import kz.sanaq.language.Message;
import kz.sanaq.observation.SlotKey;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** The outcomes of one rule, as they are counted up. */
final class Tally {

    private final String rule;
    private final List<ReaderFinding> broken = new ArrayList<>();
    private long holds;
    private long notAssessed;

    Tally(String rule) {
        this.rule = rule;
    }

    void holds() {
        holds++;
    }

    void notAssessed() {
        notAssessed++;
    }

    void broken(Page page, @Nullable CellAddress cell, Message message) {
        broken.add(new ReaderFinding(page.name(), cell, message));
    }

    void broken(ReaderFinding finding) {
        broken.add(finding);
    }

    void that(boolean holding, Page page, CellAddress cell, String otherwise) {
        if (holding) {
            holds++;
        } else {
            broken(page, cell, Message.of(otherwise));
        }
    }

    void add(Tally other) {
        holds += other.holds;
        notAssessed += other.notAssessed;
        broken.addAll(other.broken);
    }

    ReaderOutcome outcome(@Nullable SlotKey slot) {
        return new ReaderOutcome(rule, slot, holds, notAssessed, broken);
    }
}
