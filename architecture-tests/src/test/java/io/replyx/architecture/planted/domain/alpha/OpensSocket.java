package io.replyx.architecture.planted.domain.alpha;

import java.net.Socket;

final class OpensSocket {
    Socket socket() {
        return new Socket();
    }
}
