package io.github.otpgate.lockout.api;

import io.github.otpgate.edge.trainee.TraineeBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Whose lockout is asked for. */
public record LockoutQuestion(@NotNull @Valid TraineeBody trainee) {}
