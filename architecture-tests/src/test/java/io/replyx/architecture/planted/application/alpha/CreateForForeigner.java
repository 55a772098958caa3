package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;

final class CreateForForeigner implements UseCase<GetProperThing.Query, String> {
    @Override
    public String handle(Actor actor, GetProperThing.Query command) {
        return command.toString();
    }
}
