package kz.sanaq.sample;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Divides whole children by weights (largest remainder), so that the shares always add up. */
final class Shares {

    private Shares() {}

    static int[] of(int total, long[] weights) {
        long sum = LongStream.of(weights).sum();
        if (total < 0 || (sum == 0 && total > 0)) {
            throw new IllegalArgumentException("cannot divide " + total + " by " + Arrays.toString(weights));
        }
        int[] shares = new int[weights.length];
        if (total == 0) {
            return shares;
        }
        long[] remainders = new long[weights.length];
        for (int i = 0; i < weights.length; i++) {
            shares[i] = (int) (total * weights[i] / sum);
            remainders[i] = total * weights[i] % sum;
        }
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainders[i]).thenComparing(i -> i))
                .limit(total - IntStream.of(shares).sum())
                .forEach(i -> shares[i]++);
        return shares;
    }

    /** Like {@link #of}, but no share above its cap; what a capped one cannot take, the others do. */
    static int[] of(int total, long[] weights, int[] caps) {
        if (IntStream.of(caps).sum() < total) {
            throw new IllegalArgumentException(total + " do not fit into " + Arrays.toString(caps));
        }
        int[] shares = new int[weights.length];
        int left = total;
        while (left > 0) {
            long[] open = new long[weights.length];
            for (int i = 0; i < weights.length; i++) {
                open[i] = shares[i] < caps[i] ? weights[i] * 1000 + 1 : 0;
            }
            int[] more = of(left, open);
            for (int i = 0; i < weights.length; i++) {
                int taken = Math.min(more[i], caps[i] - shares[i]);
                shares[i] += taken;
                left -= taken;
            }
        }
        return shares;
    }
}
