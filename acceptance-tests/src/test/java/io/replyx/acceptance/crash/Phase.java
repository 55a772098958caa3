package io.replyx.acceptance.crash;

/** How far the server had come with some message when it was killed. */
enum Phase {
    /** The message is written into the database, but not committed. */
    BEFORE_COMMIT_1,
    /** The message is committed, and the model has been asked but has not said a word. */
    BEFORE_MODEL,
    /** A part of the answer has reached the customer. */
    STREAMING,
    /** The model has said all, and nothing of it is stored. */
    BEFORE_COMMIT_2,
    /** The answer is committed, and its job is still there. */
    AFTER_COMMIT_2,
    /** Wherever it happened to be. */
    ANY_MOMENT
}
