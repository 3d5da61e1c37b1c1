package kz.sanaq.sample;

import java.util.Random;

/** Children of one institution by category; the last two are subsets of all of them. */
record Categories(int orphans, int withoutCare, int difficult, int other, int disabled, int withParents) {

    static final Categories NONE = new Categories(0, 0, 0, 0, 0, 0);

    static Categories of(int total, Setting setting, Random chance) {
        int[] usual = setting.categories();
        long[] weights = new long[usual.length];
        for (int i = 0; i < usual.length; i++) {
            weights[i] = usual[i] * (80L + chance.nextInt(41));
        }
        int[] parts = Shares.of(total, weights);
        int disabled = total * setting.disabled() * (80 + chance.nextInt(41)) / 10_000;
        int withParents = (total - parts[0]) * (78 + chance.nextInt(20)) / 100;
        return new Categories(parts[0], parts[1], parts[2], parts[3], Math.min(total, disabled), withParents);
    }
}
