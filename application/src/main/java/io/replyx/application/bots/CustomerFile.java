package io.replyx.application.bots;

import java.util.OptionalLong;

/** A file that a customer sent, on its way from Telegram. Whoever gets it closes it. */
public interface CustomerFile extends AutoCloseable {
    /** In bytes, where Telegram says so. */
    OptionalLong length();

    /**
     * Some bytes more.
     *
     * @param into takes them from its beginning
     * @return how many; -1 at the end
     * @throws io.replyx.application.kernel.Unavailable when the rest cannot be had
     */
    int read(byte[] into);

    @Override
    void close();
}
