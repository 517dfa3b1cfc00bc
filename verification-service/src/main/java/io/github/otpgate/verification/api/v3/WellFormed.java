package io.github.otpgate.verification.api.v3;

import io.github.otpgate.verification.api.FieldForm;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A field of this form. Absent is well formed, unless it is required; then the form says what is missing. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WellFormed.Validator.class)
@interface WellFormed {

    FieldForm value();

    boolean required() default false;

    String message() default "a valid value";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Says what is expected by the form's own words. */
    class Validator implements ConstraintValidator<WellFormed, String> {

        private FieldForm form;
        private boolean required;

        @Override
        public void initialize(WellFormed field) {
            form = field.value();
            required = field.required();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(form.expected()).addConstraintViolation();
            return text == null ? !required : form.fits(text);
        }
    }
}
