package io.replyx.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server settings given on the command line, where nothing stored in the data directory overrides them. */
record PostgresSettings(Map<String, String> values) {
    static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    static PostgresSettings of(int port, String clusterName, Map<String, String> extra) {
        var values = new LinkedHashMap<String, String>();
        values.put("timezone", "UTC");
        values.put("log_timezone", "UTC");
        DURABLE.forEach(setting -> values.put(setting, "on"));
        values.putAll(extra);
        values.put("listen_addresses", "127.0.0.1");
        values.put("unix_socket_directories", "");
        values.put("port", Integer.toString(port));
        values.put("cluster_name", clusterName);
        return new PostgresSettings(values);
    }

    List<String> arguments() {
        var arguments = new ArrayList<String>();
        values.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }
}
