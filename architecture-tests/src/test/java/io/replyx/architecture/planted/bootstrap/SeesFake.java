package io.replyx.architecture.planted.bootstrap;

import io.replyx.architecture.planted.testkit.Fake;

record SeesFake(Fake fake) {}
