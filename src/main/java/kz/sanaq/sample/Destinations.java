package kz.sanaq.sample;

import java.util.List;

/** Where children come from and where they go to, apart from other institutions: the usual shares. */
final class Destinations {

    private static final List<String> IN = List.of("inflow-family", "inflow-substitute-family", "inflow-other");
    private static final List<String> OUT = List.of(
            "outflow-parents",
            "outflow-adopted",
            "outflow-guardianship",
            "outflow-patronage",
            "outflow-foster-family",
            "outflow-aged-out",
            "outflow-runaway",
            "outflow-died",
            "outflow-other");
    /** From so many leavers on some are lost from sight. */
    private static final int MANY = 60;

    private Destinations() {}

    /** Divides what the transfers leave of one direction. */
    static void divide(String direction, Setting.Group group, Flow flow) {
        boolean isIn = direction.equals("inflow");
        int children = flow.left(direction);
        int[] shares = Shares.of(children, isIn ? in(group) : out(group, children));
        var measures = isIn ? IN : OUT;
        for (int i = 0; i < shares.length; i++) {
            flow.part(measures.get(i), shares[i]);
        }
    }

    private static long[] in(Setting.Group group) {
        return switch (group) {
            case COMMITTEE, LABOUR -> new long[] {50, 30, 20};
            case TEMPORARY -> new long[] {68, 1, 31};
            case INFANT -> new long[] {26, 2, 72};
        };
    }

    private static long[] out(Setting.Group group, int children) {
        int lost = children < MANY ? 0 : 2;
        return switch (group) {
            case COMMITTEE, LABOUR -> new long[] {240, 50, 470, 170, 35, 150, 10, 3, 3};
            case TEMPORARY -> new long[] {910, 0, 70, 12, 3, 0, 6, 0, lost};
            case INFANT -> new long[] {300, 300, 170, 40, 10, 0, 0, 8, 3};
        };
    }
}
