package io.replyx.architecture.planted.persistence.alpha;

import io.replyx.architecture.planted.postgres.testing.SharedServer;

record SeesTestDatabase(SharedServer server) {}
