/** Which identity verification is good enough to lift a lock: pure decisions, time comes in as an argument. */
package io.github.otpgate.reset.domain;
