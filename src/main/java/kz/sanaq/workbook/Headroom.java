package kz.sanaq.workbook;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Optional;

/**
 * Whether the last full collection left so little memory that who reads had better stop: the rest of Sanaq, which has
 * done nothing wrong, needs it.
 */
final class Headroom {

    private static final double MOST = 0.9;

    /** Where what lives long ends up; none where the collector does not tell. */
    private static final Optional<MemoryPoolMXBean> POOL = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
            .filter(pool -> pool.getUsage().getMax() > 0)
            .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));

    static {
        POOL.ifPresent(
                pool -> pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * MOST)));
    }

    private Headroom() {}

    static boolean isUsedUp() {
        return POOL.isPresent() && POOL.get().isCollectionUsageThresholdExceeded();
    }
}
