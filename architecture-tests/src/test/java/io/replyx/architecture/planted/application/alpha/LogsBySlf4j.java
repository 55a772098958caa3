package io.replyx.architecture.planted.application.alpha;

import org.slf4j.Logger;

record LogsBySlf4j(Logger logger) {}
