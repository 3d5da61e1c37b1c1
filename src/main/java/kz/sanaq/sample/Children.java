package kz.sanaq.sample;

import java.util.Random;

/** Children of one institution at one date, by sex and by age band. */
record Children(int boys, int girls, int infants, int preschool, int school, int adults) {

    static final Children NONE = new Children(0, 0, 0, 0, 0, 0);

    static Children of(int total, Setting setting, Random chance) {
        int[] usual = setting.ages();
        long[] weights = new long[usual.length];
        for (int i = 0; i < usual.length; i++) {
            weights[i] = usual[i] * (80L + chance.nextInt(41));
        }
        int[] ages = Shares.of(total, weights);
        int boys = Shares.of(total, new long[] {46 + chance.nextInt(13), 48})[0];
        return new Children(boys, total - boys, ages[0], ages[1], ages[2], ages[3]);
    }

    int total() {
        return boys + girls;
    }
}
