package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;

final class GetProperThing implements UseCase<GetProperThing.Query, String> {
    record Query(String text) {}

    @Override
    public String handle(Actor actor, Query command) {
        return command.toString();
    }
}
