package io.replyx.http.dialogs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.replyx.domain.dialogs.Channel;
import io.replyx.domain.dialogs.Customer;
import io.replyx.domain.dialogs.Dialog;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as JSON.
 *
 * @param channel by which the customer came: {@code api}, {@code site} or {@code telegram}
 * @param siteId where the customer writes; absent when they come by another channel
 * @param botId to which the customer writes, likewise
 * @param lastSeq the highest number in it; a stream that starts after it misses nothing
 */
record DialogJson(
        String id,
        String assistantId,
        String channel,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String siteId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String botId,
        String status,
        CustomerJson customer,
        Map<String, String> metadata,
        long lastSeq,
        int pendingReplies,
        String createdAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CustomerJson(
            @Nullable String externalId, @Nullable String name) {
        static CustomerJson of(Customer customer) {
            return new CustomerJson(
                    customer.externalId().orElse(null), customer.name().orElse(null));
        }
    }

    static DialogJson of(Dialog dialog) {
        return new DialogJson(
                dialog.id().toString(),
                dialog.assistant().toString(),
                channel(dialog.channel()),
                siteId(dialog.channel()).orElse(null),
                botId(dialog.channel()).orElse(null),
                dialog.status().name().toLowerCase(Locale.ROOT),
                CustomerJson.of(dialog.customer()),
                dialog.metadata().entries(),
                dialog.lastSeq(),
                dialog.pendingReplies(),
                dialog.createdAt().toString());
    }

    private static String channel(Channel channel) {
        return switch (channel) {
            case Channel.Api _ -> "api";
            case Channel.Site _ -> "site";
            case Channel.Telegram _ -> "telegram";
        };
    }

    private static Optional<String> siteId(Channel channel) {
        return channel instanceof Channel.Site site ? Optional.of(site.site().toString()) : Optional.empty();
    }

    private static Optional<String> botId(Channel channel) {
        return channel instanceof Channel.Telegram telegram
                ? Optional.of(telegram.bot().toString())
                : Optional.empty();
    }
}
