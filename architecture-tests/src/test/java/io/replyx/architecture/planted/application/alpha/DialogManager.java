package io.replyx.architecture.planted.application.alpha;

final class DialogManager {}
