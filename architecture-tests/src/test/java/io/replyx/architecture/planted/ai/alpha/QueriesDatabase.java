package io.replyx.architecture.planted.ai.alpha;

import java.sql.Connection;

record QueriesDatabase(Connection connection) {}
