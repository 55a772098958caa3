package io.replyx.telegram.fleet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes down what is done, many at a time and off everybody's way. When the database is away they wait for it: what is not
 * noted is done again after a crash, and recognised.
 */
final class WriteBehindQueue<T> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteBehindQueue.class);
    private static final Duration RETRY = Duration.ofMillis(500);
    private static final Duration STOP = Duration.ofSeconds(5);
    private static final int MOST = 500;

    private final BlockingQueue<Mark<T>> queue = new LinkedBlockingQueue<>();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Consumer<List<T>> write;
    private final Thread thread;

    private record Mark<T>(T what, Runnable written) {}

    WriteBehindQueue(String name, Consumer<List<T>> write) {
        this.write = write;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /** @param written called once it is */
    void add(T what, Runnable written) {
        queue.add(new Mark<>(what, written));
    }

    private void run() {
        try {
            while (!stopping.get() || !queue.isEmpty()) {
                step();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void step() throws InterruptedException {
        var first = queue.poll(RETRY.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
            return;
        }
        var marks = new ArrayList<Mark<T>>();
        marks.add(first);
        queue.drainTo(marks, MOST - 1);
        if (write(marks.stream().map(Mark::what).toList())) {
            marks.forEach(WriteBehindQueue::tell);
        }
    }

    /** @return whether they are written; otherwise the end came first */
    private boolean write(List<T> marks) throws InterruptedException {
        while (true) {
            try {
                write.accept(marks);
                return true;
            } catch (RuntimeException away) {
                if (stopping.get()) {
                    LOG.warn("{} marks are left to the next start: {}", marks.size(), away.toString());
                    return false;
                }
                LOG.warn("Marks wait: {}", away.toString());
                Thread.sleep(RETRY);
            }
        }
    }

    /** What is written stays written, whatever happens to whoever is told. */
    private static void tell(Mark<?> mark) {
        try {
            mark.written().run();
        } catch (RuntimeException defect) {
            LOG.error("Somebody failed to hear that something is noted", defect);
        }
    }

    /** Writes what is left. */
    @Override
    public void close() {
        stopping.set(true);
        try {
            if (!thread.join(STOP)) {
                thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
