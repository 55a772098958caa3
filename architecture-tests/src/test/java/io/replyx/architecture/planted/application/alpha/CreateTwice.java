package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;

final class CreateTwice implements UseCase<CreateTwice.Command, String> {
    record Command(String text) {}

    @Override
    public String handle(Actor actor, Command command) {
        return command.toString();
    }

    public String again() {
        return "again";
    }
}
