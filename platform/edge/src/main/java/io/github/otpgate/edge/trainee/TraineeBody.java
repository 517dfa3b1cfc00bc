package io.github.otpgate.edge.trainee;

import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.PersonName;
import io.github.otpgate.contracts.trainee.PhoneNumber;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.edge.problem.FieldError;
import io.github.otpgate.edge.problem.Problem;
import io.github.otpgate.edge.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trainee in a request body: {@code {"name","phone"}} (person) or {@code {"institution","userId"}} (member), exactly one of
 * the two. A request declares it as {@code @NotNull @Valid TraineeBody trainee}; then bean validation names its bad fields
 * together with those of the rest of the body.
 */
@OneIdentity
@RegisterForReflection
public record TraineeBody(String name, String phone, String institution, String userId) {

    /**
     * The identity that the body stands for.
     *
     * @throws ProblemException {@code invalid-request} naming {@code trainee.<field>} for each bad field, if the body was not
     *     validated before
     */
    public Identity identity() {
        List<FieldError> errors = errors();
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalidRequest(errors.stream()
                    .map(error -> new FieldError("trainee." + error.field(), error.expected()))
                    .toList()));
        }
        return isMember()
                ? new Identity.Member(new InstitutionId(institution), new UserId(userId))
                : new Identity.Person(
                        PersonName.parse(name).orElseThrow(),
                        PhoneNumber.parse(phone).orElseThrow());
    }

    /** What is wrong, field by field; empty if nothing is. */
    List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        if (isMember() && isPerson()) {
            String either = "either name and phone, or institution and userId";
            present("name", name).ifPresent(field -> errors.add(new FieldError(field, either)));
            present("phone", phone).ifPresent(field -> errors.add(new FieldError(field, either)));
            present("institution", institution).ifPresent(field -> errors.add(new FieldError(field, either)));
            present("userId", userId).ifPresent(field -> errors.add(new FieldError(field, either)));
        } else if (isMember()) {
            check(errors, "institution", InstitutionId.parse(institution), InstitutionId.EXPECTED);
            check(errors, "userId", UserId.parse(userId), UserId.EXPECTED);
        } else {
            check(errors, "name", PersonName.parse(name), PersonName.EXPECTED);
            check(errors, "phone", PhoneNumber.parse(phone), PhoneNumber.EXPECTED);
        }
        return errors;
    }

    private boolean isPerson() {
        return name != null || phone != null;
    }

    private boolean isMember() {
        return institution != null || userId != null;
    }

    private static Optional<String> present(String field, String value) {
        return Optional.ofNullable(value).map(any -> field);
    }

    private static void check(List<FieldError> errors, String field, Optional<?> parsed, String expected) {
        if (parsed.isEmpty()) {
            errors.add(new FieldError(field, expected));
        }
    }

    /** Never the data itself. */
    @Override
    public String toString() {
        return "TraineeBody[hidden]";
    }
}
