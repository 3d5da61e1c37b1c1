package kz.sanaq.sample;

import java.util.Random;

/** Children of one institution at one date, by sex and by age band. */
record Children(int boys, int girls, int infants, int preschool, int school, int adults) {

    static final Children NONE = new Children(0, 0, 0, 0, 0, 0);

    /** One of the year's usual shares, moved a little at each date. */
    static Children of(int total, Setting setting, Random ofYear, Random ofDate) {
        var usual = of(total, setting, ofYear);
        int boys = Math.max(0, Math.min(total, usual.boys + moved(total, ofDate)));
        int school = Math.max(0, Math.min(usual.school, moved(total, ofDate)));
        return setting.ages()[1] == 0
                ? new Children(boys, total - boys, usual.infants, usual.preschool, usual.school, usual.adults)
                : new Children(
                        boys,
                        total - boys,
                        usual.infants,
                        usual.preschool + school,
                        usual.school - school,
                        usual.adults);
    }

    private static int moved(int total, Random chance) {
        int most = Math.min(2, total / 12);
        return chance.nextInt(2 * most + 1) - most;
    }

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
