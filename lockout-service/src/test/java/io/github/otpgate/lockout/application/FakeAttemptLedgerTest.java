package io.github.otpgate.lockout.application;

import org.junit.jupiter.api.Nested;

class FakeAttemptLedgerTest {

    @Nested
    class RightCodes extends RightCodeContract {
        RightCodes() {
            super(FakeAttemptLedger::new);
        }
    }

    @Nested
    class WrongCodes extends WrongCodeContract {
        WrongCodes() {
            super(FakeAttemptLedger::new);
        }
    }

    @Nested
    class Generations extends GenerationContract {
        Generations() {
            super(FakeAttemptLedger::new);
        }
    }

    @Nested
    class Resets extends ResetContract {
        Resets() {
            super(FakeAttemptLedger::new);
        }
    }

    @Nested
    class Idempotency extends IdempotencyContract {
        Idempotency() {
            super(FakeAttemptLedger::new);
        }
    }

    @Nested
    class Repairs extends RepairContract {
        Repairs() {
            super(FakeAttemptLedger::new);
        }
    }

    @Nested
    class Budgets extends BudgetContract {
        Budgets() {
            super(FakeAttemptLedger::new);
        }
    }
}
