package cn.zhengxie.proposalreply.process;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a piece of work costs: time, and how full the heap was at most meanwhile, garbage included. */
final class Expense {

    private final Instant begun = Instant.now();

    private Expense() {}

    static Expense begin() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        return new Expense();
    }

    String soFar() {
        Duration taken = Duration.between(begun, Instant.now());
        long peak =
                heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.gc();
        long kept = heap().stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        return "in %d ms, heap at most %d MB, %d MB of it kept".formatted(taken.toMillis(), peak >> 20, kept >> 20);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
