package io.replyx.architecture.planted.application.alpha;

import io.replyx.architecture.planted.application.Assembly;

record ImportsAssembly(Assembly assembly) {}
