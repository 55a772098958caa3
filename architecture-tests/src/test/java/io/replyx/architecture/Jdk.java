package io.replyx.architecture;

import java.lang.annotation.Annotation;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The parts of the JDK that a module may use. {@code java.lang} is listed by type: threads and processes live there. */
final class Jdk {
    private static final AllowList LANGUAGE = AllowList.types(
            AutoCloseable.class,
            Boolean.class,
            Byte.class,
            CharSequence.class,
            Character.class,
            Class.class,
            Comparable.class,
            Deprecated.class,
            Double.class,
            Enum.class,
            Error.class,
            Exception.class,
            Float.class,
            FunctionalInterface.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            Integer.class,
            Iterable.class,
            Long.class,
            MatchException.class,
            Math.class,
            NoSuchFieldError.class,
            Number.class,
            Object.class,
            Override.class,
            Record.class,
            Runnable.class,
            RuntimeException.class,
            SafeVarargs.class,
            Short.class,
            StrictMath.class,
            String.class,
            StringBuilder.class,
            SuppressWarnings.class,
            Throwable.class,
            Void.class);

    /** Computes, and does nothing else. */
    static final AllowList PURE = LANGUAGE.and(AllowList.packages(
            Annotation.class.getPackageName(),
            "java.math",
            "java.nio.charset",
            "java.text",
            "java.time",
            "java.time.format",
            "java.time.temporal",
            "java.util",
            "java.util.function",
            "java.util.regex",
            "java.util.stream",
            "org.jspecify.annotations"));

    /** Digests with and without a key, links, chance that is passed in, and collections that start and block no thread. */
    static final AllowList APPLICATION = AllowList.types(
            ConcurrentHashMap.class,
            ConcurrentLinkedDeque.class,
            ConcurrentLinkedQueue.class,
            ConcurrentMap.class,
            ConcurrentSkipListMap.class,
            CopyOnWriteArrayList.class,
            GeneralSecurityException.class,
            Mac.class,
            MessageDigest.class,
            NoSuchAlgorithmException.class,
            RandomGenerator.class,
            SecretKeySpec.class,
            URI.class,
            URISyntaxException.class);

    /** For everything outside the core. {@code java.net.http} and {@code java.sql} are left out on purpose. */
    static final AllowList ORDINARY = AllowList.packages(
            "java.io",
            "java.lang..",
            "java.math",
            "java.net",
            "java.nio..",
            "java.security..",
            "java.text",
            "java.time..",
            "java.util..",
            "javax.crypto..",
            "org.jspecify.annotations");

    static final AllowList SQL = AllowList.packages("java.sql", "javax.sql");

    private Jdk() {}
}
