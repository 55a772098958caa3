package io.replyx.architecture.planted.domain.alpha;

record ProperHolder(ProperState state) {}
