package io.replyx.architecture.planted.domain.alpha;

record LogsBySystem(System.Logger logger) {}
