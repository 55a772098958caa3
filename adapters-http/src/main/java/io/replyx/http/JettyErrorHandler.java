package io.replyx.http;

import io.replyx.http.kernel.Json;
import io.replyx.http.kernel.Languages;
import io.replyx.http.kernel.Problems;
import io.replyx.http.kernel.TraceIds;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says in our own way what the server says below all routes: broken addresses, a stop under way. */
final class JettyErrorHandler extends ErrorHandler {
    private final Problems problems;
    private final Json json;
    private final TraceIds trace;

    JettyErrorHandler(Problems problems, Json json, TraceIds trace) {
        this.problems = problems;
        this.json = json;
        this.trace = trace;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var headers = request.getHeaders();
        var id = trace.idOf(Optional.ofNullable(headers.get("traceparent")));
        var language = Languages.preferred(Optional.ofNullable(headers.get("Accept-Language")));
        var path = Optional.ofNullable(request.getHttpURI().getPath()).orElse("");
        var info = new Problems.RequestInfo(request.getMethod(), path, language, id);
        var answer = problems.of(Problems.ofStatus(response.getStatus()), info);
        var problem = answer.problem();
        response.setStatus(problem.status());
        put(response.getHeaders(), id);
        answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(json.bytes(problem)), callback);
        return true;
    }

    private static void put(HttpFields.Mutable headers, String traceId) {
        headers.put("Content-Type", "application/problem+json");
        SecurityHeaders.set(headers::put);
        headers.put("X-Trace-Id", traceId);
    }
}
