package io.github.otpgate.local;

import java.nio.file.Path;

/**
 * How to run the local stack.
 *
 * @param project the project's folder, with the built services
 * @param port the gateway's port
 * @param replicas instances of verification-service and of lockout-service
 */
public record StackOptions(Path project, int port, int replicas) {

    public StackOptions {
        if (port < 1 || port > 65_535) {
            throw new StackException("--port: expected 1 to 65535");
        }
        if (replicas < 1 || replicas > 8) {
            throw new StackException("--replicas: expected 1 to 8");
        }
    }
}
