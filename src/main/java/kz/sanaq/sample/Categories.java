package kz.sanaq.sample;

import java.util.Random;

/** Children of one institution by category; the last two are subsets of all of them. */
record Categories(int orphans, int withoutCare, int difficult, int other, int disabled, int withParents) {

    static final Categories NONE = new Categories(0, 0, 0, 0, 0, 0);

    /** The usual shares of an institution, moved a little at each date. */
    static Categories of(int total, Setting setting, Random usual, Random atDate) {
        int[] shares = setting.categories();
        long[] weights = new long[shares.length];
        for (int i = 0; i < shares.length; i++) {
            weights[i] = shares[i] * (80L + usual.nextInt(41)) * (97 + atDate.nextInt(7));
        }
        int[] parts = Shares.of(total, weights);
        int disabled = total * setting.disabled() * (80 + usual.nextInt(41)) / 10_000;
        int withParents = (total - parts[0]) * (76 + usual.nextInt(18) + atDate.nextInt(3)) / 100;
        return new Categories(parts[0], parts[1], parts[2], parts[3], Math.min(total, disabled), withParents);
    }
}
