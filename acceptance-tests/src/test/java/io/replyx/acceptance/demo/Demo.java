package io.replyx.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.replyx.acceptance.Api;
import io.replyx.acceptance.ServerProcess;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the demo says about itself, and what its owner sees. */
final class Demo {
    static final String RUSSIAN = "Помощник «Зайца и печи»";
    static final String ENGLISH = "Hare & Kiln assistant";

    private static final Pattern API = Pattern.compile("API +(http://[^/ ]+)/docs");
    private static final Pattern SHOP = Pattern.compile("In Russian +(http://[^ ]+)");
    private static final Pattern LOGIN = Pattern.compile("Its owner +([^ ,]+), password: (.+)");

    private Demo() {}

    static URI api(ServerProcess demo) {
        return URI.create(demo.awaitSaid(API).group(1));
    }

    static URI shop(ServerProcess demo) {
        return URI.create(demo.awaitSaid(SHOP).group(1));
    }

    /** Logged in as it is printed. */
    static Api owner(ServerProcess demo) {
        var login = demo.awaitSaid(LOGIN);
        return new Api(api(demo)).as(login.group(1), login.group(2));
    }

    static JsonNode named(Api.Reply list, String name) {
        return StreamSupport.stream(list.expect(200).json().path("items").spliterator(), false)
                .filter(item -> item.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + name + " in " + list.body()));
    }
}
