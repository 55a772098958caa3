package io.replyx.acceptance;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a port for a server that is to come back to the same one. The system gives outgoing connections ports from
 * another range, so none of them takes it while the server is down, nor connects to itself.
 */
public final class FreePort {
    private static final int FIRST = 20_000;
    private static final int END = 30_000;

    private FreePort() {}

    public static int find() {
        var port = ThreadLocalRandom.current().nextInt(FIRST, END);
        while (!isFree(port)) {
            port = ThreadLocalRandom.current().nextInt(FIRST, END);
        }
        return port;
    }

    public static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
