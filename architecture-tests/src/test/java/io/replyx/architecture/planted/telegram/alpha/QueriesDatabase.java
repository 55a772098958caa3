package io.replyx.architecture.planted.telegram.alpha;

import java.sql.Connection;

record QueriesDatabase(Connection connection) {}
