package kz.sanaq.form;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** Tells of the hazards on a page by the form's policies: as a note, as what the rule's file says, or as a refusal. */
final class HazardsFound {

    private final Page page;
    private final HazardPolicies policies;
    private final Consumer<Refusal> refusals;
    private final Set<HazardKind> refused = EnumSet.noneOf(HazardKind.class);

    /** @param refusals what refuses the slots of the page; of one kind the first place refuses, the others are told */
    HazardsFound(Page page, HazardPolicies policies, Consumer<Refusal> refusals) {
        this.page = page;
        this.policies = policies;
        this.refusals = refusals;
    }

    /** @param asked what is said where the form asks */
    void found(Tally tally, HazardKind kind, @Nullable CellAddress cell, Message asked) {
        ReaderFinding finding = policies.finding(kind, page.name(), cell, asked);
        tally.broken(finding);
        if (finding.policy() == HazardPolicy.REFUSE && refused.add(kind)) {
            refusals.accept(new Refusal(kind.rule(), finding.message(), page.name(), cell));
        }
    }
}
