package kz.sanaq.pipeline;

import java.util.Map;
import kz.sanaq.intake.Marks;
import kz.sanaq.intake.Sha256;
import kz.sanaq.pipeline.scale.InHand;

/** Marks what the threads of this process read, as workers mark what they read. */
final class LocalMarks implements Marks {

    private final InHand inHand;
    private final long execution;
    private final int attempts;
    private volatile Map<Sha256, Integer> ends = Map.of();

    /** @param execution the try of the run */
    LocalMarks(InHand inHand, long execution, int attempts) {
        this.inHand = inHand;
        this.execution = execution;
        this.attempts = attempts;
    }

    @Override
    public void begin() {
        inHand.blameAll();
        ends = inHand.ends();
    }

    @Override
    public int ends(Sha256 workbook) {
        return ends.getOrDefault(workbook, 0);
    }

    @Override
    public int mostEnds() {
        return attempts;
    }

    @Override
    public void begins(Sha256 workbook) {
        inHand.take(workbook, execution);
    }

    @Override
    public void ended(Sha256 workbook) {
        inHand.putDown(workbook, execution);
    }
}
