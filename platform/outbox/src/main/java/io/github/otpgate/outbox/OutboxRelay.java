package io.github.otpgate.outbox;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class OutboxRelay {
    void wake() {}
}
