package io.replyx.http;

import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Lets requests do what their method says and nothing else: the framework would let a header say otherwise. */
final class MethodFilter extends Handler.Wrapper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String OVERRIDE = "X-HTTP-Method-Override";
    private static final int BAD_REQUEST = 400;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (METHODS.contains(request.getMethod()) && !request.getHeaders().contains(OVERRIDE)) {
            return super.handle(request, response, callback);
        }
        Response.writeError(request, response, callback, BAD_REQUEST);
        return true;
    }
}
