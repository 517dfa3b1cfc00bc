package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.contracts.event.LockoutChanged.Cause;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.lockout.application.QueuedSnapshot;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.messaging.TraceContext;
import io.vertx.mutiny.redis.client.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** An entry of a shard's stream, as {@code state.lua} writes it. */
final class StreamEntry {

    private StreamEntry() {}

    static QueuedSnapshot read(Shard shard, Response entry) {
        String id = entry.get(0).toString();
        Map<String, String> fields = fields(entry.get(1));
        LockoutChanged event = new LockoutChanged(
                eventId(shard, id, fields),
                new TraineeKey(fields.get("trainee")),
                Cause.valueOf(fields.get("cause")),
                StateText.parse(fields.get("state")),
                Instant.ofEpochMilli(Long.parseLong(fields.get("at"))));
        return new QueuedSnapshot(shard, id, event, TraceContext.ofProperties(fields.get("trace")));
    }

    /** The same in every reading of the entry; other entries have others. */
    private static UUID eventId(Shard shard, String id, Map<String, String> fields) {
        String name = shard.number() + " " + id + " " + fields.get("trainee") + " " + fields.get("state");
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(Response pairs) {
        Map<String, String> fields = new HashMap<>();
        for (int index = 0; index < pairs.size(); index += 2) {
            fields.put(pairs.get(index).toString(), pairs.get(index + 1).toString());
        }
        return fields;
    }
}
