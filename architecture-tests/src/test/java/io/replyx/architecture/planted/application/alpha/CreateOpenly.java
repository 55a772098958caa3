package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;

class CreateOpenly implements UseCase<CreateOpenly.Command, String> {
    record Command(String text) {}

    @Override
    public String handle(Actor actor, Command command) {
        return command.toString();
    }
}
