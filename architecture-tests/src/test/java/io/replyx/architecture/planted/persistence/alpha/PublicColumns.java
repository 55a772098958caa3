package io.replyx.architecture.planted.persistence.alpha;

/** Seen by everybody. */
public final class PublicColumns {}
