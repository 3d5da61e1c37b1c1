package kz.sanaq.sample;

import java.util.Random;

/** Invented business identification numbers: their fifth digit (4 to 6) keeps them apart from any person's number. */
final class Bin {

    private static final int[] FIRST = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};

    private Bin() {}

    static String of(int year, Random chance) {
        while (true) {
            String digits = "%02d%02d%d%d%05d"
                    .formatted(year % 100, 1 + chance.nextInt(12), 4, chance.nextInt(4), chance.nextInt(100_000));
            int check = checkDigit(digits);
            if (check < 10) {
                return digits + check;
            }
        }
    }

    /** The check digit of eleven digits, or 10 if they cannot have one. */
    static int checkDigit(String digits) {
        int check = sum(digits, FIRST) % 11;
        return check == 10 ? sum(digits, SECOND) % 11 : check;
    }

    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }
}
