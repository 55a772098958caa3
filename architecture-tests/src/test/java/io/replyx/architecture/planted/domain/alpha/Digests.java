package io.replyx.architecture.planted.domain.alpha;

import java.security.MessageDigest;

record Digests(MessageDigest digest) {}
