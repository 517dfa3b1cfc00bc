package io.github.otpgate.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that a running stack has left behind: log files, tables, events, Redis, metrics. */
final class Traces {

    private final LocalStack stack;
    private final Map<String, String> environment;

    Traces(LocalStack stack) {
        this.stack = stack;
        this.environment = stack.commandEnvironment();
    }

    /** Text by the place where it was found. */
    Map<String, String> all() throws Exception {
        Map<String, String> traces = new LinkedHashMap<>();
        traces.putAll(logs());
        for (String database : List.of("OTPGATE_REGISTRATION_DB", "OTPGATE_VERIFICATION_DB", "OTPGATE_RESET_DB")) {
            traces.putAll(tables(environment.get(database)));
        }
        traces.putAll(events());
        traces.put("redis", String.join("\n", RedisCommand.dump(environment.get("OTPGATE_REDIS_URL"))));
        traces.putAll(metrics());
        return traces;
    }

    private Map<String, String> logs() throws IOException {
        Map<String, String> logs = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(stack.logs())) {
            for (Path file : files.toList()) {
                logs.put("log " + file.getFileName(), Files.readString(file));
            }
        }
        return logs;
    }

    private static Map<String, String> tables(String psqlUrl) throws SQLException {
        URI url = URI.create(psqlUrl);
        String[] user = url.getUserInfo().split(":", 2);
        String jdbc = "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath();
        Map<String, String> tables = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(jdbc, user[0], user[1]);
                Statement statement = connection.createStatement()) {
            for (String table : column(
                    statement,
                    "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
                            + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
                tables.put(
                        "table " + url.getPath() + " " + table,
                        String.join("\n", column(statement, "SELECT t::text FROM " + table + " t")));
            }
        }
        return tables;
    }

    private static List<String> column(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Map<String, String> events() {
        Map<String, String> events = new LinkedHashMap<>();
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                environment.get("OTPGATE_KAFKA_BOOTSTRAP"),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("otp."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(500))) {
                    events.merge("topic " + record.topic(), text(record), (one, other) -> one + "\n" + other);
                }
            }
        }
        return events;
    }

    private static String text(ConsumerRecord<String, String> record) {
        StringBuilder text = new StringBuilder(record.key() + " " + record.value());
        record.headers().forEach(header -> text.append(' ')
                .append(header.key())
                .append('=')
                .append(new String(header.value(), StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** Names and labels. Among so many measured values some number is always somebody's code. */
    private Map<String, String> metrics() throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        Map<String, String> metrics = new LinkedHashMap<>();
        for (StackService service : StackService.values()) {
            for (String instance : stack.instances(service)) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(instance + "/q/metrics"))
                        .build();
                metrics.put(
                        "metrics of " + service.folder() + " " + instance,
                        http.send(request, BodyHandlers.ofString()).body().replaceAll("(?m) \\S+$", ""));
            }
        }
        return metrics;
    }
}
