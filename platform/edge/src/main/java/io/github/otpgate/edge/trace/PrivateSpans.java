package io.github.otpgate.edge.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keeps out of every span who called and what else the caller wrote into a request: addresses, browser, path and query. The route,
 * method and status stay. The SDK has no way to take an attribute away, so that they are emptied, before anything is exported.
 */
@Singleton
public class PrivateSpans implements SpanProcessor {

    private static final List<AttributeKey<String>> HIDDEN = List.of(
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("http.request.method_original"),
            AttributeKey.stringKey("network.peer.address"),
            AttributeKey.stringKey("server.address"),
            AttributeKey.stringKey("user_agent.original"),
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> key : HIDDEN) {
            if (span.getAttribute(key) != null) {
                span.setAttribute(key, "");
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Nothing of all that is added later on.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
