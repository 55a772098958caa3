package io.replyx.architecture.planted.stray;

final class Stray {}
