package io.replyx.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** What the system tells of a running process. */
record ProcessFigures(Process process) {
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB");

    /** Fields 14 and 15 of a compiler's thread, in ticks. Source: proc_pid_stat(5). */
    private static final Pattern COMPILER = Pattern.compile("^\\d+ \\(C[12] \\S+\\) (?:\\S+ ){11}(\\d+) (\\d+) ");

    private static final long MILLIS_A_TICK = 10;

    /** Megabytes of memory that it holds; empty where the system does not tell. */
    OptionalLong residentMegabytes() throws IOException {
        var status = of("status");
        if (Files.notExists(status)) {
            return OptionalLong.empty();
        }
        var found = RESIDENT.matcher(Files.readString(status));
        return found.find() ? OptionalLong.of(Long.parseLong(found.group(1)) / 1024) : OptionalLong.empty();
    }

    /** Since it started; zero where the system does not tell. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What the JVM's compilers took since it started; zero where the system does not tell. */
    Duration compilerTime() throws IOException {
        if (Files.notExists(of("task"))) {
            return Duration.ZERO;
        }
        try (var tasks = Files.list(of("task"))) {
            long ticks = tasks.mapToLong(ProcessFigures::compilerTicks).sum();
            return Duration.ofMillis(ticks * MILLIS_A_TICK);
        }
    }

    private static long compilerTicks(Path task) {
        try {
            var found = COMPILER.matcher(Files.readString(task.resolve("stat")));
            return found.find() ? Long.parseLong(found.group(1)) + Long.parseLong(found.group(2)) : 0;
        } catch (IOException _) {
            return 0; // The thread has ended.
        }
    }

    /** -1 where the system does not tell. */
    long threads() throws IOException {
        if (Files.notExists(of("task"))) {
            return -1;
        }
        try (var tasks = Files.list(of("task"))) {
            return tasks.count();
        }
    }

    private Path of(String file) {
        return Path.of("/proc", Long.toString(process.pid()), file);
    }
}
