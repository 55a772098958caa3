package io.replyx.acceptance.crash;

import java.util.Optional;

/**
 * A message as its writer knows it, once the server has acknowledged it.
 *
 * @param storedId what the server said that it is stored as
 * @param replyId the answer that the writer was shown, when it waited for it
 */
record Sent(String clientId, String text, String storedId, Optional<String> replyId) {}
