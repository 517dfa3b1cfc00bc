package io.github.otpgate.edge.issuer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Key;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.jws.JsonWebSignature;

/**
 * The issuer's keys in memory. They are read in the background, at a steady pace and by nobody's request: whoever shows a token of an
 * unknown key changes nothing. The last good document stays good however long the issuer is unavailable. ADR 26.
 */
@Startup
@ApplicationScoped
public class IssuerKeys {

    private static final Logger LOG = Logger.getLogger(IssuerKeys.class);
    /** While there are none at all. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Clock clock;
    private final IssuerKeysConfig config;
    private final Optional<KeysDocument> document;

    private volatile PublishedKeys keys;
    private volatile Instant readAt;
    private volatile boolean stopped;

    @Inject
    IssuerKeys(
            Vertx vertx,
            Clock clock,
            IssuerKeysConfig config,
            TlsConfigurationRegistry tls,
            MeterRegistry metrics,
            @ConfigProperty(name = "mp.jwt.verify.publickey.location") Optional<String> location) {
        this.vertx = vertx;
        this.clock = clock;
        this.config = config;
        this.readAt = clock.instant();
        this.document = location.filter(address -> address.startsWith("https:") || address.startsWith("http:"))
                .map(address -> new KeysDocument(vertx, tls, address, config.timeout()));
        if (document.isPresent()) {
            Gauge.builder("otp.issuer.keys.age.seconds", this, IssuerKeys::ageSeconds)
                    .description(
                            "Since the issuer's keys were last read, in seconds; since the start if they never were")
                    .strongReference(true)
                    .register(metrics);
        }
    }

    /** Whether the keys come from here; else they stand in the configuration. */
    boolean arePublished() {
        return document.isPresent();
    }

    /** The key of this signature. */
    Key keyOf(JsonWebSignature signature) throws org.jose4j.lang.UnresolvableKeyException {
        PublishedKeys known = keys;
        if (known == null) {
            throw new KeysUnknownException();
        }
        return known.keyOf(signature);
    }

    /** Waits for the first look, so that a service that is ready knows the keys if anybody can. */
    @PostConstruct
    void start() {
        if (document.isEmpty()) {
            return;
        }
        try {
            look().toCompletionStage()
                    .toCompletableFuture()
                    .get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unknown) {
            LOG.warn("Starting without the issuer's keys");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
        document.ifPresent(KeysDocument::close);
    }

    private Future<Void> look() {
        return document.orElseThrow()
                .read()
                .map(PublishedKeys::parse)
                .onSuccess(this::known)
                .onFailure(unreadable -> LOG.warnf(
                        "The issuer's keys cannot be read, %s: %s",
                        keys == null ? "none are known" : "the former ones stay",
                        unreadable.getClass().getSimpleName()
                                + (unreadable instanceof IllegalArgumentException
                                        ? " " + unreadable.getMessage()
                                        : "")))
                .onComplete(looked -> lookAgain())
                .mapEmpty();
    }

    private void known(PublishedKeys published) {
        keys = published;
        readAt = clock.instant();
    }

    private void lookAgain() {
        if (!stopped) {
            Duration pause = keys == null ? min(SOON, config.refresh()) : config.refresh();
            vertx.setTimer(pause.toMillis(), due -> {
                if (!stopped) {
                    look();
                }
            });
        }
    }

    private double ageSeconds() {
        return Duration.between(readAt, clock.instant()).toMillis() / 1000.0;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
