package io.replyx.architecture.planted.bootstrap;

import io.replyx.architecture.planted.testkit.contract.Contracts.Fake;

final class Bootstrap {
    record SeesFake(Fake fake) {}
}
