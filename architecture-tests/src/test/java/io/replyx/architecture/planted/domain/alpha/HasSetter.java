package io.replyx.architecture.planted.domain.alpha;

final class HasSetter {
    private String name = "";

    String name() {
        return name;
    }

    void setName(String value) {
        name = value;
    }
}
