package kz.sanaq.reconciliation;

/** A published figure that repeats another one, as the reference data record it. */
record Restatement(String figure, String restates) {

    boolean isOf(FigureConflict conflict) {
        return (conflict.figureA().equals(figure) && conflict.figureB().equals(restates))
                || (conflict.figureA().equals(restates) && conflict.figureB().equals(figure));
    }
}
