package io.replyx.architecture.planted.application.alpha;

import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.UseCase;

final class Shapes {

    static class CreateOpenly implements UseCase<CreateOpenly.Command, String> {
        record Command(String text) {}

        @Override
        public String handle(Actor actor, CreateOpenly.Command command) {
            return command.toString();
        }
    }

    static final class DialogCreation implements UseCase<DialogCreation.Command, String> {
        record Command(String text) {}

        @Override
        public String handle(Actor actor, DialogCreation.Command command) {
            return command.toString();
        }
    }

    static final class CreateForForeigner implements UseCase<GetProperThing.Query, String> {
        @Override
        public String handle(Actor actor, GetProperThing.Query command) {
            return command.toString();
        }
    }

    static final class CreateFromText implements UseCase<String, String> {
        @Override
        public String handle(Actor actor, String command) {
            return command.toString();
        }
    }

    static final class CreatePublicly implements UseCase<CreatePublicly.Command, String> {
        record Command(String text) {}

        public CreatePublicly() {}

        @Override
        public String handle(Actor actor, CreatePublicly.Command command) {
            return command.toString();
        }
    }

    static final class CreateTwice implements UseCase<CreateTwice.Command, String> {
        record Command(String text) {}

        @Override
        public String handle(Actor actor, CreateTwice.Command command) {
            return command.toString();
        }

        public String again() {
            return "again";
        }
    }

    static final class GetProperThing implements UseCase<GetProperThing.Query, String> {
        record Query(String text) {}

        @Override
        public String handle(Actor actor, Query command) {
            return command.toString();
        }
    }
}
