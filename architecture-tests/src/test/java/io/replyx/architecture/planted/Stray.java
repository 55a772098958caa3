package io.replyx.architecture.planted;

final class Stray {}
