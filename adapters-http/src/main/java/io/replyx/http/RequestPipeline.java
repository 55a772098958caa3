package io.replyx.http;

import io.javalin.http.Context;
import io.replyx.domain.kernel.Language;
import io.replyx.http.kernel.CrossOrigin;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Json;
import io.replyx.http.kernel.Languages;
import io.replyx.http.kernel.Problem;
import io.replyx.http.kernel.Problems;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import io.replyx.http.kernel.TraceIds;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** What happens around every route: the caller is found, headers are set, answers and problems are written. */
final class RequestPipeline {
    private static final Logger ACCESS = LoggerFactory.getLogger("io.replyx.http.access");
    private static final Logger LOG = LoggerFactory.getLogger(RequestPipeline.class);

    /** What is left of a larger body is not waited for, in bytes. */
    private static final int SMALL = 64 * 1024;

    private static final String TRACE_ID = "traceId";
    private static final String TRACE_HEADER = "X-Trace-Id";

    private final CallerResolver callerResolver;
    private final Json json;
    private final Problems problems;
    private final TraceIds trace;

    RequestPipeline(CallerResolver callerResolver, Json json, Problems problems, TraceIds trace) {
        this.callerResolver = callerResolver;
        this.json = json;
        this.problems = problems;
        this.trace = trace;
    }

    void begin(Context context) {
        var id = trace.idOf(Optional.ofNullable(context.header("traceparent")));
        context.attribute(TRACE_ID, id);
        MDC.put(TRACE_ID, id);
        SecurityHeaders.set(context.res()::setHeader);
        context.res().setHeader(TRACE_HEADER, id);
    }

    /** Paths hold ids and no secrets; what stands after the question mark is not logged. */
    void end(Context context, float milliseconds) {
        ACCESS.debug("{} {} {} {} ms", context.method(), context.path(), context.statusCode(), milliseconds);
        MDC.remove(TRACE_ID);
    }

    void handle(Route route, Context context) throws IOException {
        if (route.access().isCrossOrigin()) {
            CrossOrigin.vary(context);
        }
        var caller = callerResolver.of(context, route.access());
        route.access().check(caller.actor());
        var answer = route.handler().handle(new Request(context, caller, language(context), json));
        readRest(context.req());
        write(answer, context.res());
    }

    void problem(Throwable thrown, Context context) {
        if (context.res().isCommitted() && thrown instanceof IOException) {
            LOG.debug("{} {} broke off", context.method(), context.path(), thrown);
            return;
        }
        var info =
                new Problems.RequestInfo(context.method().name(), context.path(), language(context), traceId(context));
        var response = problems.of(thrown, info);
        if (context.res().isCommitted()) {
            return;
        }
        readRest(context.req());
        context.res().reset();
        SecurityHeaders.set(context.res()::setHeader);
        context.res().setHeader(TRACE_HEADER, info.traceId());
        CrossOrigin.write(context);
        response.headers().forEach(context.res()::setHeader);
        write(response.problem(), context.res());
    }

    /** A connection with something unread on it is closed after the answer: under the next request, if the sender is quick. */
    private static void readRest(HttpServletRequest request) {
        int length = request.getContentLength();
        if (length <= 0 || length > SMALL) {
            return;
        }
        try {
            var _ = request.getInputStream().readNBytes(length);
        } catch (IOException broken) {
            LOG.debug("the rest of a request did not come", broken);
        }
    }

    /** For what even the exception handlers do not see: a stack overflow, memory used up. */
    void error(HttpServletResponse response, Error error) {
        var id = Optional.ofNullable(response.getHeader(TRACE_HEADER)).orElse("");
        var info = new Problems.RequestInfo("", "", Language.EN, id);
        var problem = problems.of(error, info).problem();
        if (!response.isCommitted()) {
            write(problem, response);
        }
    }

    private void write(Problem problem, HttpServletResponse response) {
        try {
            write(response, problem.status(), "application/problem+json", json.bytes(problem));
        } catch (IOException gone) {
            LOG.debug("nobody is left to hear of {}", problem.code(), gone);
        }
    }

    private void write(HttpAnswer answer, HttpServletResponse response) throws IOException {
        switch (answer) {
            case HttpAnswer.Json(int status, Object body, var headers) -> {
                headers.forEach(response::setHeader);
                write(response, status, "application/json", json.bytes(body));
            }
            case HttpAnswer.Content(int status, String type, byte[] body, var headers) -> {
                SecurityHeaders.setForPages(response);
                headers.forEach(response::setHeader);
                write(response, status, type, body);
            }
            case HttpAnswer.NotModified(var headers) -> {
                headers.forEach(response::setHeader);
                response.setStatus(304);
            }
            case HttpAnswer.Empty _ -> response.setStatus(204);
            case HttpAnswer.Stream(var writer) -> writer.write(response);
        }
    }

    private static void write(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Language language(Context context) {
        return Languages.preferred(Optional.ofNullable(context.header("Accept-Language")));
    }

    private static String traceId(Context context) {
        return Optional.ofNullable(context.<String>attribute(TRACE_ID)).orElse("");
    }
}
