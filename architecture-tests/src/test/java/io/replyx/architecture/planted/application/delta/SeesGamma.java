package io.replyx.architecture.planted.application.delta;

import io.replyx.architecture.planted.domain.gamma.GammaId;

record SeesGamma(GammaId id) {}
