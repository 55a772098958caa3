package io.replyx.architecture.planted.domain.alpha;

class OpenClass {}
