package io.replyx.testkit.stories;

import io.replyx.application.ReplyX;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.kernel.Id;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The use cases of {@link Crud} in every capability, by name, about nothing that exists: who may not is told so first. */
final class CrudAttempts {
    private static final Slice.Request FIRST = Slice.Request.first();
    private static final Id NOBODY = () -> new UUID(9, 9);

    private CrudAttempts() {}

    /** What each capability offers. */
    static Stream<Record> apis(ReplyX replyx) {
        return Arrays.stream(ReplyX.class.getRecordComponents())
                .map(capability -> value(capability, replyx))
                .filter(api -> api.getClass().getSimpleName().endsWith("Api"))
                .map(Record.class::cast);
    }

    static Map<String, Consumer<Actor>> all(ReplyX replyx) {
        var all = new HashMap<String, Consumer<Actor>>();
        apis(replyx)
                .forEach(api -> Arrays.stream(api.getClass().getRecordComponents())
                        .forEach(useCase -> command(useCase)
                                .ifPresent(command -> all.put(useCase.getName(), attempt(useCase, api, command)))));
        return all;
    }

    @SuppressWarnings("unchecked")
    private static Consumer<Actor> attempt(RecordComponent useCase, Record api, Record command) {
        var attempted = (UseCase<Record, ?>) value(useCase, api);
        return actor -> attempted.handle(actor, command);
    }

    private static Optional<Record> command(RecordComponent useCase) {
        var taken = ((ParameterizedType) useCase.getGenericType()).getActualTypeArguments()[0];
        var type = taken instanceof ParameterizedType generic ? generic.getRawType() : taken;
        return Stream.of(
                        new Crud.Create<>("", Optional.empty()),
                        new Crud.Get<>(NOBODY),
                        new Crud.Page(FIRST),
                        new Crud.Search<>("", FIRST),
                        new Crud.Update<>(NOBODY, ""),
                        new Crud.Delete<>(NOBODY))
                .filter(command -> type == command.getClass())
                .map(Record.class::cast)
                .findFirst();
    }

    private static Object value(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component.getName() + " cannot be read", impossible);
        }
    }
}
