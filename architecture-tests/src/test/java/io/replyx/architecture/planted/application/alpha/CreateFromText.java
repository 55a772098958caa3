package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;

final class CreateFromText implements UseCase<String, String> {
    @Override
    public String handle(Actor actor, String command) {
        return command.toString();
    }
}
