package io.replyx.architecture.planted.domain.alpha;

record ReadsEnvironment(String name) {
    boolean present() {
        return System.getenv().containsKey(name);
    }
}
