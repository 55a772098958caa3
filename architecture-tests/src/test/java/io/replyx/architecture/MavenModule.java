package io.replyx.architecture;

import java.util.Arrays;
import java.util.stream.Stream;

/** A Maven module with production classes, by the package that all of them live in, and what they may use. */
enum MavenModule {
    DOMAIN("domain", Jdk.PURE),
    APPLICATION("application", Jdk.PURE.and(Jdk.APPLICATION)),
    TESTKIT(
            "testkit",
            Jdk.ORDINARY.and(AllowList.packages("org.junit.jupiter.api..", "org.assertj.core..", "org.opentest4j.."))),
    POSTGRES(
            "postgres",
            Jdk.ORDINARY.and(Jdk.SQL).and(AllowList.packages("com.sun.security.auth.module", "org.tukaani.xz.."))),
    PERSISTENCE(
            "persistence",
            Jdk.ORDINARY
                    .and(Jdk.SQL)
                    .and(AllowList.packages(
                            "com.fasterxml.jackson..",
                            "com.zaxxer.hikari..",
                            "jakarta.persistence..",
                            "org.flywaydb..",
                            "org.hibernate..",
                            "org.postgresql..",
                            "org.slf4j.."))),
    AI(
            "ai",
            Jdk.ORDINARY.and(AllowList.packages(
                    "com.fasterxml.jackson..",
                    "okhttp3..",
                    "okio..",
                    "org.commonmark..",
                    "org.jsoup..",
                    "org.slf4j.."))),
    TELEGRAM(
            "telegram",
            Jdk.ORDINARY.and(AllowList.packages(
                    "com.fasterxml.jackson..",
                    "javax.net.ssl",
                    "okhttp3..",
                    "org.commonmark..",
                    "org.slf4j..",
                    "org.telegram.telegrambots.meta.."))),
    HTTP(
            "http",
            Jdk.ORDINARY.and(AllowList.packages(
                    "com.fasterxml.jackson..",
                    "com.nimbusds..",
                    "io.prometheus.client..",
                    "io.javalin..",
                    "jakarta.servlet..",
                    "org.commonmark..",
                    "org.eclipse.jetty..",
                    "org.slf4j.."))),
    BOOTSTRAP(
            "bootstrap",
            Jdk.ORDINARY
                    .and(Jdk.SQL)
                    .and(AllowList.packages(
                            "com.fasterxml.jackson..",
                            "com.sun.net.httpserver",
                            "com.zaxxer.hikari..",
                            "java.net.http",
                            "org.postgresql..",
                            "org.slf4j..")));

    private final String path;

    @SuppressWarnings(
            "ImmutableEnumChecker") // two unmodifiable sets; the annotation that would prove it is Error Prone's own
    private final AllowList libraries;

    MavenModule(String path, AllowList libraries) {
        this.path = path;
        this.libraries = libraries;
    }

    String path() {
        return path;
    }

    AllowList libraries() {
        return libraries;
    }

    /** Its own packages and the given modules', in this house and in the real one, with the libraries of this module. */
    AllowList allowed(House house, MavenModule... others) {
        return Stream.concat(Stream.of(this), Arrays.stream(others))
                .map(module -> AllowList.packages(house.within(module), House.REPLYX.within(module)))
                .reduce(libraries, AllowList::and);
    }
}
