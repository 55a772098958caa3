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
