package io.replyx.architecture.planted.application.alpha;

import java.net.http.HttpClient;

record CallsTheNetwork(HttpClient client) {}
