package io.replyx.architecture.planted.application.alpha;

import java.util.concurrent.CountDownLatch;

record Blocks(CountDownLatch latch) {}
