package io.replyx.architecture.planted.persistence.alpha;

import java.net.http.HttpClient;

record CallsTheNetwork(HttpClient client) {}
