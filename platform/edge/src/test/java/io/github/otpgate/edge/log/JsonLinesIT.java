package io.github.otpgate.edge.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.otpgate.edge.app.ProductionLike;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.logging.Level;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.handlers.ConsoleHandler;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ProductionLike.class)
class JsonLinesIT {

    @Test
    void consoleSpeaksJson() {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "hello", JsonLinesIT.class.getName());

        assertThat(Arrays.stream(InitialConfigurator.DELAYED_HANDLER.getHandlers())
                        .filter(ConsoleHandler.class::isInstance)
                        .map(console -> console.getFormatter().format(entry)))
                .singleElement()
                .asString()
                .startsWith("{")
                .contains("\"message\":\"hello\"")
                .contains("\"service\":\"edge-test\"");
    }
}
