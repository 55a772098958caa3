package io.replyx.acceptance.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.replyx.acceptance.Api;
import io.replyx.acceptance.EchoModel;
import io.replyx.acceptance.Installation;
import io.replyx.acceptance.Polling;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlowModelTest {
    private static final int CUSTOMERS = 100;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void a_hundred_customers_are_answered_side_by_side_and_the_server_has_time_for_others() {
        try (var model = new EchoModel();
                var installation = Installation.fresh()
                        .with("REPLYX_OPENAI_BASE_URL", model.url().toString())
                        .with("REPLYX_OPENAI_API_KEYS", "slow-model-test")) {
            var api = new Api(installation.start().url()).asNewOwner();
            var dialogs = dialogs(api);
            model.holdBeforeFirstByte(_ -> true);
            dialogs.forEach(dialog -> api.say(dialog, "I ask in " + dialog).expect(201));

            Polling.until(
                    "all of them are being answered", LIMIT, () -> model.held().size() == CUSTOMERS);
            assertThat(api.get("/health").expect(200).text("/status")).isEqualTo("up");
            model.release();

            dialogs.forEach(dialog -> Polling.until(
                    "the answer is there",
                    LIMIT,
                    () -> answerIn(api, dialog).equals(EchoModel.answerTo("I ask in " + dialog))));
        }
    }

    private static List<String> dialogs(Api api) {
        var assistant = api.assistant();
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(_ -> api.dialog(assistant))
                .toList();
    }

    private static String answerIn(Api api, String dialog) {
        return api.get("/api/dialogs/" + dialog + "/messages").text("/items/1/text");
    }
}
