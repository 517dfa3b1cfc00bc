package io.github.otpgate.embedded;

import java.util.Locale;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives plain JUnit tests the servers of this JVM as a parameter of type {@link SharedServers}, and an empty database of
 * their own as one of type {@link Database}.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final EmbeddedServersExtension SERVERS = EmbeddedServersExtension.offering(EmbeddedServers.with().postgres());
 * }</pre>
 *
 * With {@code @ExtendWith(EmbeddedServersExtension.class)} all three are there, Kafka without topics.
 */
public final class EmbeddedServersExtension implements ParameterResolver {

    private static final int PURPOSE_LENGTH = 50;

    private final EmbeddedServers.Options wanted;

    public EmbeddedServersExtension() {
        this(EmbeddedServers.with().postgres().redis().kafka());
    }

    private EmbeddedServersExtension(EmbeddedServers.Options wanted) {
        this.wanted = wanted;
    }

    /** Only the wanted servers, and Kafka with topics; they start when a test first has such a parameter. */
    public static EmbeddedServersExtension offering(EmbeddedServers.Options wanted) {
        return new EmbeddedServersExtension(wanted);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        Class<?> type = parameter.getParameter().getType();
        return type == SharedServers.class || type == Database.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        SharedServers servers = SharedServers.start(wanted);
        if (parameter.getParameter().getType() == SharedServers.class) {
            return servers;
        }
        return servers.createDatabase(purpose(test.getRequiredTestClass()));
    }

    /** A database name that tells whose it is. */
    private static String purpose(Class<?> test) {
        String name = "t_" + test.getSimpleName().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "_");
        return name.substring(0, Math.min(PURPOSE_LENGTH, name.length()));
    }
}
