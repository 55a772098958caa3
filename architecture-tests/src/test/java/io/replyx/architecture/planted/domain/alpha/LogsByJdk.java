package io.replyx.architecture.planted.domain.alpha;

import java.util.logging.Logger;

record LogsByJdk(Logger logger) {}
