package io.github.otpgate.local;

import io.github.otpgate.embedded.FreePorts;
import io.github.otpgate.local.client.LmsClient;
import io.github.otpgate.local.client.SampleTrainee;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Two instances each of verification- and lockout-service and one each of the others: started once, for all tests of a run. */
public final class RunningStack implements ParameterResolver {

    static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    private static final int REPLICAS = 2;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == LocalStack.class || type == SpanCollector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, absent -> new Running(), Running.class);
        return parameter.getParameter().getType() == LocalStack.class ? running.stack : running.spans;
    }

    /** A trainee whom no other test knows. */
    static SampleTrainee newTrainee(LocalStack stack, String institution) {
        return new SampleTrainee(new LmsClient(stack.url()), institution, "홍길동", newPhone());
    }

    /** A Korean mobile number that no other test uses. */
    static String newPhone() {
        return "010-%04d-%04d"
                .formatted(
                        ThreadLocalRandom.current().nextInt(2_000, 10_000),
                        ThreadLocalRandom.current().nextInt(10_000));
    }

    /** Closed by JUnit with the root context, when the run ends. */
    private static final class Running implements AutoCloseable {

        private final SpanCollector spans = new SpanCollector();
        private final LocalStack stack = LocalStack.start(
                new StackOptions(PROJECT, FreePorts.next(), REPLICAS),
                new TracedLinks(new PlainLinks(), spans),
                line -> {});

        @Override
        public void close() {
            stack.close();
            spans.close();
        }
    }
}
