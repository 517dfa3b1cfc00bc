package io.github.otpgate.edge.http;

import io.github.otpgate.framing.Limits;
import io.github.otpgate.framing.StrictTransport;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Makes the service's server refuse requests on whose end the proxy before it could disagree. The framework creates that server
 * and offers no other way to its connections than the transport below them.
 */
public final class StrictServer implements VertxServiceProvider {

    @Override
    public void init(VertxBuilder builder) {
        Limits limits = new Limits(
                bytes("quarkus.http.limits.max-initial-line-length"), bytes("quarkus.http.limits.max-header-size"));
        builder.findTransport(new StrictTransport(builder.findTransport(), limits));
    }

    private static int bytes(String property) {
        return Math.toIntExact(
                ConfigProvider.getConfig().getValue(property, MemorySize.class).asLongValue());
    }
}
