package io.github.otpgate.edge.trainee;

import io.github.otpgate.edge.problem.FieldError;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;

/** Names each bad field of a trainee body as a violation of its own. */
public class OneIdentityValidator implements ConstraintValidator<OneIdentity, TraineeBody> {

    @Override
    public boolean isValid(TraineeBody trainee, ConstraintValidatorContext context) {
        List<FieldError> errors = trainee == null ? List.of() : trainee.errors();
        context.disableDefaultConstraintViolation();
        errors.forEach(error -> context.buildConstraintViolationWithTemplate(error.expected())
                .addPropertyNode(error.field())
                .addConstraintViolation());
        return errors.isEmpty();
    }
}
