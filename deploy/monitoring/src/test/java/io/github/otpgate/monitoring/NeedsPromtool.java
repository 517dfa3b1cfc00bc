package io.github.otpgate.monitoring;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A test class that is skipped where there is no promtool, unless the run requires it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPromtool.Condition.class)
@interface NeedsPromtool {

    /** Says loudly when something was not tested. */
    final class Condition implements ExecutionCondition {

        private static final String MISSING =
                "no promtool on this machine: install Prometheus (Debian: prometheus), or name it with"
                        + " -Dotpgate.promtool; rules and queries were not tested";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Promtool.find().isPresent()) {
                return ConditionEvaluationResult.enabled("promtool is there");
            }
            if (Promtool.required()) {
                throw new IllegalStateException(MISSING);
            }
            System.out.println("SKIPPED " + context.getDisplayName() + ": " + MISSING);
            return ConditionEvaluationResult.disabled(MISSING);
        }
    }
}
