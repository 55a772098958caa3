package io.replyx.architecture.planted.domain.alpha;

/** Anybody may implement it. */
public interface OpenInterface {}
