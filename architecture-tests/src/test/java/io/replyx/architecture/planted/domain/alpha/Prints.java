package io.replyx.architecture.planted.domain.alpha;

final class Prints {
    void say(String text) {
        System.out.println(text);
    }
}
