package io.replyx.architecture.planted.http.alpha;

import javax.sql.DataSource;

record QueriesDatabase(DataSource source) {}
