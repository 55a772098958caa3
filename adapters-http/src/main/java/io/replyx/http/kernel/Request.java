package io.replyx.http.kernel;

import com.fasterxml.jackson.databind.node.MissingNode;
import io.javalin.http.Context;
import io.replyx.application.kernel.AccessRefusal;
import io.replyx.application.kernel.Actor;
import io.replyx.application.kernel.IdempotencyKey;
import io.replyx.application.kernel.Slice;
import io.replyx.domain.identity.SessionId;
import io.replyx.domain.kernel.InputRefusal;
import io.replyx.domain.kernel.Language;
import io.replyx.domain.kernel.RefusalCode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One request, as its route sees it. */
public final class Request {
    /** JSON is UTF-8 (RFC 8259), whether that is said or not. */
    private static final Pattern OUR_CHARSET =
            Pattern.compile("(?i)(?!.*charset\\s*=).*|.*charset\\s*=\\s*\"?utf-?8\"?\\s*(;.*)?");

    /** Bytes. */
    private static final int MAX_JSON = 256 * 1024;

    private final Context context;
    private final Caller caller;
    private final Language language;
    private final Json json;
    private final FieldViolations violations = new FieldViolations();

    public Request(Context context, Caller caller, Language language, Json json) {
        this.context = context;
        this.caller = caller;
        this.language = language;
        this.json = json;
    }

    public Caller caller() {
        return caller;
    }

    public Actor actor() {
        return caller.actor();
    }

    /** The login that this request's access token came from. */
    public Optional<SessionId> session() {
        return caller.session();
    }

    /** The language that the caller prefers. */
    public Language language() {
        return language;
    }

    /** Where the connection comes from. */
    public String address() {
        return context.req().getRemoteAddr();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    /** The values of this request that are read one by one; violations are collected over all of them. */
    public FieldViolations violations() {
        return violations;
    }

    /** An id in the path. What is no id at all is as unknown as an id that does not exist. */
    public <T> T id(String name, Function<UUID, T> type, RefusalCode unknown) {
        var text = context.pathParam(name);
        return UuidParser.parse(text).map(type).orElseThrow(() -> unknown.refusal("id", TextValidation.shown(text)));
    }

    /** A piece of the path. */
    public String pathParam(String name) {
        return context.pathParam(name);
    }

    /** The origin of the page that calls, when its browser says one; {@code null} is one too. */
    public Optional<String> origin() {
        return CrossOrigin.origin(context);
    }

    /** The origin that this server has in the caller's eyes. */
    public String ownOrigin() {
        return context.scheme() + "://" + Optional.ofNullable(context.host()).orElse("");
    }

    /** Lets the page that calls read whatever the answer will be. */
    public void allowPage() {
        origin().ifPresent(origin -> CrossOrigin.allow(context, origin));
    }

    public QueryParams params() {
        return new QueryParams(query(), violations);
    }

    private Map<String, List<String>> query() {
        return Optional.ofNullable(context.queryString())
                .map(QueryString::parse)
                .orElse(Map.of());
    }

    /** Which piece of a list is wanted. */
    public Slice.Request slice() {
        var params = params();
        var limit = params.integer("limit", Slice.Request.DEFAULT_LIMIT, n -> new Slice.Request(n, Optional.empty()));
        var cursor = params.optional(
                "cursor", text -> UuidParser.parse(text).orElseThrow(AccessRefusal.INVALID_CURSOR::refusal));
        params.check();
        return new Slice.Request(limit.get().limit(), cursor.get());
    }

    /** The fields of the body, which must be a JSON object. */
    public JsonFields body() {
        requireType("application/json");
        return fields(bytes(MAX_JSON));
    }

    /** For routes whose body may be left out. */
    public JsonFields optionalBody() {
        var bytes = bytes(MAX_JSON);
        return bytes.length == 0 ? new JsonFields(MissingNode.getInstance(), "", violations) : fields(bytes);
    }

    /** The fields of a body that was read before. */
    public JsonFields fields(byte[] body) {
        var node = json.parse(body);
        if (!node.isObject()) {
            violations.add("body", InputRefusal.WRONG_TYPE.refusal("expected", ExpectedType.OBJECT));
            violations.check();
        }
        return new JsonFields(node, "", violations);
    }

    /** The fields that a plain HTML form sends. */
    public QueryParams form() {
        requireType("application/x-www-form-urlencoded");
        return new QueryParams(QueryString.parse(Json.decode(bytes(MAX_JSON))), violations);
    }

    public byte[] jsonBytes() {
        requireType("application/json");
        return bytes(MAX_JSON);
    }

    /** @param limit in bytes */
    public byte[] bytes(int limit) {
        try {
            return BodyReader.read(context.req().getInputStream(), context.req().getContentLengthLong(), limit);
        } catch (IOException broken) {
            throw new MalformedRequest(broken);
        }
    }

    /** Whether the body is of this type, whatever the type's parameters. */
    public boolean isOfType(String type) {
        return contentType().equals(type);
    }

    /** @throws io.replyx.domain.kernel.Refusal {@code wrong_content_type} */
    public void requireType(String type) {
        if (!isOfType(type) || !OUR_CHARSET.matcher(statedType()).matches()) {
            throw HttpRefusal.WRONG_CONTENT_TYPE.refusal("supported", type);
        }
    }

    /** As it was sent: the servlet's own reading of it trips over unknown charsets. */
    private String statedType() {
        return Optional.ofNullable(context.req().getHeader("Content-Type")).orElse("");
    }

    private String contentType() {
        var header = statedType();
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The promise that a repeat of this request is the same request.
     *
     * @param body what tells it from others, beside its address
     */
    public Optional<IdempotencyKey> idempotencyKey(byte[]... body) {
        return header("Idempotency-Key")
                .map(header ->
                        violations.read("Idempotency-Key", () -> IdempotencyKeyHeader.parse(header, target(), body)))
                .flatMap(field -> {
                    violations.check();
                    return Optional.of(field.get());
                });
    }

    private String target() {
        return context.path() + "?" + Optional.ofNullable(context.queryString()).orElse("");
    }
}
