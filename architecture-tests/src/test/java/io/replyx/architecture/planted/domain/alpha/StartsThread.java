package io.replyx.architecture.planted.domain.alpha;

final class StartsThread {
    Thread started(Runnable work) {
        return Thread.ofVirtual().start(work);
    }
}
