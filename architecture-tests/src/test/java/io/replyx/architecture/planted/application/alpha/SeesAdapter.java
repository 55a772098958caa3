package io.replyx.architecture.planted.application.alpha;

import io.replyx.architecture.planted.persistence.alpha.PublicRow;

record SeesAdapter(PublicRow row) {}
