package io.github.otpgate.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks to each server in its own language. */
final class Clients {

    private Clients() {}

    /** The first column of the first row, or null if the statement answers none. */
    static String sql(Database database, String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
                Statement jdbc = connection.createStatement()) {
            if (!jdbc.execute(statement)) {
                return null;
            }
            ResultSet rows = jdbc.getResultSet();
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** All that Redis answers to a command and a QUIT after it. */
    static String redis(String url, String command) throws IOException {
        try (Socket socket = new Socket("localhost", URI.create(url).getPort())) {
            socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }

    static Admin kafkaAdmin(String bootstrapServers) {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers));
    }

    static void produce(String bootstrapServers, String topic, String value) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "max.block.ms", "5000");
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    /** The values of the first records of a topic, read through a consumer group. */
    static List<String> consume(String bootstrapServers, String topic, String group) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", bootstrapServers, "group.id", group, "auto.offset.reset", "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (System.nanoTime() < deadline) {
                var records = consumer.poll(Duration.ofSeconds(1));
                if (!records.isEmpty()) {
                    return StreamSupport.stream(records.spliterator(), false)
                            .map(record -> record.value())
                            .toList();
                }
            }
            return List.of();
        }
    }
}
