package io.replyx.architecture.planted.http.alpha;

import io.replyx.application.identity.port.Users;

record SeesRealPort(Users users) {}
