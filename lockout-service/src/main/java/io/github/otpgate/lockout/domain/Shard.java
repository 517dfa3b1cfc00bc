package io.github.otpgate.lockout.domain;

import io.github.otpgate.contracts.trainee.TraineeKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One of the fixed parts of the memory: what one script may see, one stream, one relay. A trainee belongs to one for ever; what is
 * kept of a trainee lies all in it.
 */
public record Shard(int number) {

    /**
     * How many there are; never to be changed, since it says where trainees are. Enough for a Redis Cluster, whose masters share
     * them; few enough to look at all of them every now and then, and to have a Kafka producer each.
     */
    public static final int COUNT = 16;

    private static final List<Shard> ALL =
            IntStream.range(0, COUNT).mapToObj(Shard::new).toList();

    public Shard {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("shard: expected 0 to " + (COUNT - 1));
        }
    }

    public static List<Shard> all() {
        return ALL;
    }

    /** The trainee's shard: the first four bytes of the SHA-256 of its key, unsigned, modulo {@link #COUNT}. */
    public static Shard of(TraineeKey trainee) {
        byte[] digest = sha256().digest(trainee.value().getBytes(StandardCharsets.UTF_8));
        return ALL.get(Integer.remainderUnsigned(ByteBuffer.wrap(digest).getInt(), COUNT));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
