package io.replyx.architecture.planted.persistence.alpha;

final class DialogsImpl {}
