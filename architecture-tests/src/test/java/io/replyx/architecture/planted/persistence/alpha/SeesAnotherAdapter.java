package io.replyx.architecture.planted.persistence.alpha;

import io.replyx.architecture.planted.ai.alpha.PartOne;

record SeesAnotherAdapter(PartOne part) {}
