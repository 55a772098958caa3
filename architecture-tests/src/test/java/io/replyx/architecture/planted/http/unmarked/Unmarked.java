package io.replyx.architecture.planted.http.unmarked;

final class Unmarked {}
