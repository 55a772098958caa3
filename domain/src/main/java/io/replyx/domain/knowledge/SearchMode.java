package io.replyx.domain.knowledge;

/** Which ranked lists a search uses. */
public enum SearchMode {
    HYBRID,
    TEXT,
    VECTOR
}
