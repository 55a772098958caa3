package io.replyx.architecture.planted.application.gamma;

import io.replyx.architecture.planted.domain.delta.DeltaId;

record SeesDelta(DeltaId id) {}
