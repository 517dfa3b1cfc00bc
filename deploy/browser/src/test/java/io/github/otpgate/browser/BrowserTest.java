package io.github.otpgate.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class in a real browser on the local stack. It may take {@link Browsers}, {@link CoursePages} and a
 * {@link io.github.otpgate.local.LocalStack}, all shared by all classes of a run. Skipped where there is no Chromium, unless the
 * run requires it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SharedStack.class)
public @interface BrowserTest {}
