package io.replyx.architecture.planted.persistence.beta;

import io.replyx.architecture.planted.testkit.contract.IdleContract;

final class OnlyIdleStory extends IdleContract {}
