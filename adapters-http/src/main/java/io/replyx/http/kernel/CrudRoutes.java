package io.replyx.http.kernel;

import io.replyx.application.kernel.Crud;
import io.replyx.application.kernel.Slice;
import io.replyx.application.kernel.UseCase;
import io.replyx.domain.kernel.Id;
import io.replyx.domain.kernel.RefusalCode;
import io.replyx.domain.kernel.Right;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Routes over the use cases of {@link Crud}.
 *
 * @param path of the list; a single one is below it
 * @param read held by who may get and list
 * @param manage held by who may create, update and delete
 * @param id makes an id of what a path names
 * @param unknown the refusal when a path names what cannot be an id
 * @param json what is shown of one
 */
public record CrudRoutes<I extends Id, A>(
        String path, Right read, Right manage, Function<UUID, I> id, RefusalCode unknown, Function<A, ?> json) {

    /** Names what a body holds; the value is made once all of the body was checked. */
    @FunctionalInterface
    public interface Parser<T> {
        Supplier<T> parse(JsonFields fields);
    }

    public <C> Route create(UseCase<Crud.Create<C>, A> useCase, Parser<C> parser) {
        return Route.post(path, Access.holding(manage), request -> {
            var body = request.jsonBytes();
            var fields = request.fields(body);
            var content = parser.parse(fields);
            fields.check();
            var command = new Crud.Create<>(content.get(), request.idempotencyKey(body));
            return HttpAnswer.created(json.apply(useCase.handle(request.actor(), command)));
        });
    }

    public Route get(UseCase<Crud.Get<I>, A> useCase) {
        return Route.get(one(), Access.holding(read), request -> {
            var found = useCase.handle(request.actor(), new Crud.Get<>(idIn(request)));
            return HttpAnswer.ok(json.apply(found));
        });
    }

    public Route list(UseCase<Crud.Page, Slice<A>> useCase) {
        return Route.get(path, Access.holding(read), request -> {
            var found = useCase.handle(request.actor(), new Crud.Page(request.slice()));
            return HttpAnswer.ok(PageJson.of(found, json));
        });
    }

    /** @param filter reads what the query asks for, and checks it */
    public <F> Route search(UseCase<Crud.Search<F>, Slice<A>> useCase, Function<QueryParams, Supplier<F>> filter) {
        return Route.get(path, Access.holding(read), request -> {
            var params = request.params();
            var wanted = filter.apply(params);
            params.check();
            var found = useCase.handle(request.actor(), new Crud.Search<>(wanted.get(), request.slice()));
            return HttpAnswer.ok(PageJson.of(found, json));
        });
    }

    public <P> Route update(UseCase<Crud.Update<I, P>, A> useCase, Parser<P> parser) {
        return Route.patch(one(), Access.holding(manage), request -> {
            var fields = request.body();
            var patch = parser.parse(fields);
            fields.check();
            var saved = useCase.handle(request.actor(), new Crud.Update<>(idIn(request), patch.get()));
            return HttpAnswer.ok(json.apply(saved));
        });
    }

    public Route delete(UseCase<Crud.Delete<I>, I> useCase) {
        return Route.delete(one(), Access.holding(manage), request -> {
            var _ = useCase.handle(request.actor(), new Crud.Delete<>(idIn(request)));
            return HttpAnswer.empty();
        });
    }

    private String one() {
        return path + "/{id}";
    }

    private I idIn(Request request) {
        return request.id("id", id, unknown);
    }
}
