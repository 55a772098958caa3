package io.replyx.architecture.planted.application.alpha;

import io.replyx.architecture.planted.application.CompositionRoot;

record ImportsAssembly(CompositionRoot assembly) {}
