package io.github.otpgate.browser;

import io.github.otpgate.embedded.FreePorts;
import io.github.otpgate.local.LocalStack;
import io.github.otpgate.local.StackOptions;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One stack, one browser and one LMS with pages for all tests of a run. */
final class SharedStack implements ExecutionCondition, ParameterResolver {

    private static final Set<Class<?>> SHARED = Set.of(LocalStack.class, Browsers.class, CoursePages.class);
    private static final String MISSING = "no Chromium on this machine: install it, or name it with -Dotpgate.chromium"
            + " or OTPGATE_CHROMIUM; the browser tests did not run";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.find().isPresent()) {
            return ConditionEvaluationResult.enabled("a browser is there");
        }
        if (Chromium.required()) {
            throw new IllegalStateException(MISSING);
        }
        System.out.println("SKIPPED " + context.getDisplayName() + ": " + MISSING);
        return ConditionEvaluationResult.disabled(MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return SHARED.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Running.class, absent -> new Running(), Running.class)
                .part(parameter.getParameter().getType());
    }

    /** Closed by JUnit with the root context, when the run ends. */
    private static final class Running implements AutoCloseable {

        private final LocalStack stack = LocalStack.start(
                new StackOptions(Path.of("../..").toAbsolutePath().normalize(), FreePorts.next(), 1), line -> {});
        private final CoursePages lms = new CoursePages(stack.url());
        private final Browsers browsers = new Browsers();

        private Running() {
            Institutions.allow(stack, lms.origin());
        }

        private Object part(Class<?> type) {
            return Stream.of(stack, lms, browsers)
                    .filter(type::isInstance)
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() {
            browsers.close();
            lms.close();
            stack.close();
        }
    }
}
