package io.replyx.bootstrap;

import java.util.Map;

/** Hands the settings of the log to logback.xml. Must run before the first logger is made. */
final class Logging {
    private Logging() {}

    static void configure(Map<String, String> environment) {
        var values = new SettingValues(environment);
        set(values, Setting.REPLYX_LOG_FORMAT);
        set(values, Setting.REPLYX_LOG_LEVEL);
    }

    private static void set(SettingValues values, Setting setting) {
        values.text(setting).ifPresent(value -> System.setProperty(setting.name(), value));
    }
}
