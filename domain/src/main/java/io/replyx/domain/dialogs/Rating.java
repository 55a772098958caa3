package io.replyx.domain.dialogs;

import java.time.Instant;
import java.util.Optional;

/** What the customer thinks of one answer; the latest word counts. */
public record Rating(MessageId message, RatingValue value, Optional<RatingComment> comment, Instant at) {}
