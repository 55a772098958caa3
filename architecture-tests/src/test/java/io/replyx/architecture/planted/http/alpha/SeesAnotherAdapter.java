package io.replyx.architecture.planted.http.alpha;

import io.replyx.architecture.planted.persistence.alpha.PublicRow;

record SeesAnotherAdapter(PublicRow row) {}
