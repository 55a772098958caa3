package io.replyx.architecture.planted.domain.alpha;

import io.replyx.application.kernel.UseCase;

record SeesApplication(UseCase<String, String> useCase) {}
