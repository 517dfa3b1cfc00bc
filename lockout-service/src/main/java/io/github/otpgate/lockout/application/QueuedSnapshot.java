package io.github.otpgate.lockout.application;

import io.github.otpgate.contracts.event.LockoutChanged;
import io.github.otpgate.lockout.domain.Shard;
import io.github.otpgate.messaging.TraceContext;

/**
 * A snapshot that waits to be relayed.
 *
 * @param entry its place in the shard's queue
 * @param event the same in every reading, its id too
 */
public record QueuedSnapshot(Shard shard, String entry, LockoutChanged event, TraceContext trace) {}
