package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;

final class CreatePublicly implements UseCase<CreatePublicly.Command, String> {
    record Command(String text) {}

    public CreatePublicly() {}

    @Override
    public String handle(Actor actor, Command command) {
        return command.toString();
    }
}
