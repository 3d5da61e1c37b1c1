package kz.sanaq.reconciliation;

/** Two published figures that do not go together, as the reference data record them. */
record FigureConflict(String code, String kind, String figureA, String figureB, String status) {}
