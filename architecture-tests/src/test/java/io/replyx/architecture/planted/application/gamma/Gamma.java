package io.replyx.architecture.planted.application.gamma;

import io.replyx.architecture.planted.domain.alpha.Boundaries.AlphaId;

final class Gamma {
    record SeesAlpha(AlphaId id) {}
}
