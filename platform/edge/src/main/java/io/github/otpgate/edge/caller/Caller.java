package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.trainee.InstitutionId;
import java.util.Optional;

/** Who calls, as a verified token says. Every kind of token makes its own kind of caller. */
public sealed interface Caller
        permits InstitutionCaller, PageCaller, TraineeCaller, ServiceCaller, DeviceCaller, UnknownDeviceCaller {

    /** The institution that the caller belongs to; empty for services, devices and support staff of no institution. */
    Optional<InstitutionId> institution();
}
