package io.replyx.architecture.planted.domain.alpha;

import java.util.concurrent.Executor;

record UsesExecutor(Executor executor) {}
