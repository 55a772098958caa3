package io.replyx.architecture.planted.application.alpha;

final class HasPublicField {
    public String name = "";
}
