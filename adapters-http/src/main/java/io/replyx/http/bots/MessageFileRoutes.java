package io.replyx.http.bots;

import io.replyx.application.bots.BotsApi;
import io.replyx.application.bots.CustomerFile;
import io.replyx.application.bots.GetMessageFile;
import io.replyx.domain.dialogs.DialogRefusal;
import io.replyx.domain.dialogs.MessageId;
import io.replyx.domain.kernel.DialogId;
import io.replyx.domain.kernel.Right;
import io.replyx.http.kernel.Access;
import io.replyx.http.kernel.HttpAnswer;
import io.replyx.http.kernel.Request;
import io.replyx.http.kernel.Route;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What customers sent along with their messages. It comes from strangers, so a browser saves it and never shows it. */
public final class MessageFileRoutes {
    private static final int PIECE = 16 * 1024;

    private final BotsApi bots;

    public MessageFileRoutes(BotsApi bots) {
        this.bots = bots;
    }

    public List<Route> routes() {
        return List.of(Route.get(
                "/api/dialogs/{id}/messages/{messageId}/file", Access.holding(Right.READ_DIALOGS), this::file));
    }

    private HttpAnswer file(Request request) {
        var params = request.params();
        var number = params.integer("number", 1, value -> value);
        params.check();
        var dialog = request.id("id", DialogId::new, DialogRefusal.UNKNOWN_DIALOG);
        var message = request.id("messageId", MessageId::new, DialogRefusal.UNKNOWN_MESSAGE);
        var found =
                bots.getMessageFile().handle(request.actor(), new GetMessageFile.Query(dialog, message, number.get()));
        return new HttpAnswer.Stream(response -> write(found, response));
    }

    private static void write(GetMessageFile.File found, HttpServletResponse response) throws IOException {
        try (var file = found.file()) {
            response.setStatus(200);
            response.setContentType("application/octet-stream");
            response.setHeader("Content-Disposition", disposition(found.name().orElse("file")));
            file.length().ifPresent(response::setContentLengthLong);
            copy(file, response.getOutputStream());
        }
    }

    private static void copy(CustomerFile file, OutputStream out) throws IOException {
        var piece = new byte[PIECE];
        for (int length = file.read(piece); length >= 0; length = file.read(piece)) {
            out.write(piece, 0, length);
        }
    }

    /** As RFC 6266 and RFC 8187 write a name in any language. */
    private static String disposition(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
