package io.github.otpgate.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

@ApplicationScoped
class RecordSender {
    Uni<Void> send(List<ProducerRecord<byte[], byte[]>> records) {
        return Uni.createFrom().failure(new UnsupportedOperationException("not built yet"));
    }
}
