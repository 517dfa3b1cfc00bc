package io.github.otpgate.lockout.application;

import io.github.otpgate.lockout.domain.LockoutPolicy;

class FakeAttemptLedgerTest extends AttemptLedgerContract {

    @Override
    protected AttemptLedger ledger(LockoutPolicy policy) {
        return new FakeAttemptLedger(policy);
    }
}
