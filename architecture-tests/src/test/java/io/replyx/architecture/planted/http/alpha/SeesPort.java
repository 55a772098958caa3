package io.replyx.architecture.planted.http.alpha;

import io.replyx.architecture.planted.application.alpha.port.Forgetful;

record SeesPort(Forgetful store) {}
