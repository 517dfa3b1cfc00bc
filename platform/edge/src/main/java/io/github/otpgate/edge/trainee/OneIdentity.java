package io.github.otpgate.edge.trainee;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Exactly one of the two identities of a trainee, well formed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = OneIdentityValidator.class)
@interface OneIdentity {

    String message() default "either name and phone, or institution and userId";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
