package io.replyx.http.bots;

import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.prometheus.client.exporter.common.TextFormat;
import io.replyx.application.bots.BotMetrics;
import io.replyx.application.bots.BotMetrics.Count;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How the bots fare with Telegram's limits, for Prometheus. Bots are told of one by one only where they are the few that
 * wait most: a thousand labels would be a thousand series.
 */
record TelegramMetrics(BotMetrics metrics, Map<String, Long> states, long waiting) {
    static final String TYPE = TextFormat.CONTENT_TYPE_004;

    private static final String PREFIX = "replyx_telegram_";
    private static final int MOST_BOTS = 20;

    String exposition() {
        var out = new StringWriter();
        try {
            TextFormat.write004(out, Collections.enumeration(families()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private List<MetricFamilySamples> families() {
        var families = new ArrayList<MetricFamilySamples>();
        metrics.total().forEach((count, number) -> families.add(counter(count, number)));
        families.add(byBot(Count.WAITED, "sends that waited for a place within the limits, of the bots with most"));
        families.add(byBot(Count.THROTTLED, "times that Telegram asked for patience, of the bots with most"));
        families.add(gauge("bots", "bots by state", "state", states));
        families.add(new MetricFamilySamples(
                PREFIX + "backlog",
                Collector.Type.GAUGE,
                "messages that wait to be sent",
                List.of(sample("backlog", List.of(), List.of(), waiting))));
        return families;
    }

    private static MetricFamilySamples counter(Count count, long number) {
        var name = name(count);
        return new MetricFamilySamples(
                PREFIX + name,
                Collector.Type.COUNTER,
                "since this process started",
                List.of(sample(name + "_total", List.of(), List.of(), number)));
    }

    private MetricFamilySamples byBot(Count count, String help) {
        var name = "bot_" + name(count);
        var samples = metrics.most(count, MOST_BOTS).stream()
                .map(of -> sample(
                        name + "_total",
                        List.of("bot"),
                        List.of(of.bot().toString()),
                        of.counts().getOrDefault(count, 0L)))
                .toList();
        return new MetricFamilySamples(PREFIX + name, Collector.Type.COUNTER, help, samples);
    }

    private static MetricFamilySamples gauge(String name, String help, String label, Map<String, Long> values) {
        var samples = values.entrySet().stream()
                .map(entry -> sample(name, List.of(label), List.of(entry.getKey()), entry.getValue()))
                .toList();
        return new MetricFamilySamples(PREFIX + name, Collector.Type.GAUGE, help, samples);
    }

    private static Sample sample(String name, List<String> labels, List<String> values, long value) {
        return new Sample(PREFIX + name, labels, values, (double) value);
    }

    private static String name(Count count) {
        return count.name().toLowerCase(Locale.ROOT);
    }
}
