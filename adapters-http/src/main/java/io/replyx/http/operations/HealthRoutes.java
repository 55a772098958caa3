package io.replyx.http.operations;

import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Route;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tells machines whether this installation lives and works. */
public final class HealthRoutes {
    private final String version;
    private final String environment;
    private final Supplier<List<Part>> parts;

    /** What one part of the installation says about itself. */
    public record Part(String name, boolean up, String detail) {}

    private record HealthJson(String status, String version, String environment, List<PartJson> parts) {}

    private record PartJson(String name, String status, String detail) {
        static PartJson of(Part part) {
            return new PartJson(part.name(), word(part.up()), part.detail());
        }
    }

    private record StatusJson(String status) {}

    public HealthRoutes(String version, String environment, Supplier<List<Part>> parts) {
        this.version = version;
        this.environment = environment;
        this.parts = parts;
    }

    public List<Route> routes() {
        return List.of(
                Route.get("/health", Access.anyone(), _ -> health()),
                Route.get("/health/live", Access.anyone(), _ -> HttpAnswer.ok(new StatusJson(word(true)))),
                Route.get("/health/ready", Access.anyone(), _ -> ready()));
    }

    private HttpAnswer health() {
        var now = parts.get();
        boolean up = now.stream().allMatch(Part::up);
        var body = new HealthJson(
                word(up), version, environment, now.stream().map(PartJson::of).toList());
        return new HttpAnswer.Json(up ? 200 : 503, body, Map.of());
    }

    private HttpAnswer ready() {
        boolean up = parts.get().stream().allMatch(Part::up);
        return new HttpAnswer.Json(up ? 200 : 503, new StatusJson(word(up)), Map.of());
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
