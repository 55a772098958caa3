package io.replyx.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The contract that is served with the server, and whether what goes over the wire keeps to it. */
final class Contract {
    static final Contract SERVED = new Contract();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** What any call may answer, said once at the contract's beginning. */
    private static final Set<Integer> ANYWHERE = Set.of(400, 405, 500, 503);

    private final JsonNode document = load();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final Map<Pattern, String> templates = document.path("paths")
            .propertyStream()
            .collect(Collectors.toMap(path -> pattern(path.getKey()), Map.Entry::getKey));

    private Contract() {}

    /** Every call, as {@code GET /path}. */
    Set<String> calls() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
    }

    /** The calls that need no login. */
    Set<String> openCalls() {
        return calls().stream()
                .filter(call -> {
                    var parts = call.split(" ", 2);
                    var security = operation(parts[0], parts[1]).path("security");
                    return security.isArray() && security.isEmpty();
                })
                .collect(Collectors.toSet());
    }

    /** @param path without a query */
    void check(String method, String path, byte[] sent, Reply reply) {
        template(path)
                .map(template -> operation(method, template))
                .filter(JsonNode::isObject)
                .ifPresent(operation -> {
                    checkReply(operation, reply);
                    if (reply.status() < 300 && sent.length > 0) {
                        checkRequest(operation, sent);
                    }
                });
    }

    void checkEvent(EventReader.Event event) {
        var schema = switch (event.type()) {
            case "message" -> "Message";
            case "status" -> "StatusEvent";
            case "delta" -> "DeltaEvent";
            default -> throw new AssertionError("no such event: " + event);
        };
        validate(document.path("components").path("schemas").path(schema), event.json(), event.toString());
    }

    private void checkReply(JsonNode operation, Reply reply) {
        var response = resolved(operation.path("responses").path(String.valueOf(reply.status())));
        if (response.isMissingNode()) {
            assertThat(ANYWHERE).as("undocumented answer: " + reply.body()).contains(reply.status());
            validate(document.at("/components/schemas/Problem"), reply.json(), reply.body());
            return;
        }
        if (response.path("content").isMissingNode()) {
            assertThat(reply.body()).isEmpty();
            return;
        }
        var type = reply.header("Content-Type").split(";", 2)[0];
        var schema = response.path("content").path(type).path("schema");
        assertThat(schema.isObject()).as(type + " for " + reply.status()).isTrue();
        if (type.endsWith("json")) {
            validate(schema, reply.json(), reply.body());
        }
    }

    private void checkRequest(JsonNode operation, byte[] sent) {
        var schema = resolved(operation.path("requestBody")).at("/content/application~1json/schema");
        if (schema.isObject() && sent[0] == '{') {
            try {
                validate(schema, new ObjectMapper().readTree(sent), "request");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void validate(JsonNode schema, JsonNode value, String shown) {
        var compiled = schemas.computeIfAbsent(schema, this::compile);
        assertThat(compiled.validate(value)).as(shown).isEmpty();
    }

    private JsonSchema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return factory.getSchema(whole, config);
    }

    private JsonNode operation(String method, String template) {
        return document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
    }

    private Optional<String> template(String path) {
        return templates.entrySet().stream()
                .filter(template -> template.getKey().matcher(path).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private JsonNode resolved(JsonNode node) {
        var ref = node.path("$ref").asText();
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(template.replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+"));
    }

    private static JsonNode load() {
        try (var in = Objects.requireNonNull(Contract.class.getResourceAsStream("/openapi.yaml"))) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
