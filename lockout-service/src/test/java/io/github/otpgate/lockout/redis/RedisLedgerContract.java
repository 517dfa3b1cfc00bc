package io.github.otpgate.lockout.redis;

import io.github.otpgate.lockout.application.BudgetContract;
import io.github.otpgate.lockout.application.GenerationContract;
import io.github.otpgate.lockout.application.IdempotencyContract;
import io.github.otpgate.lockout.application.RepairContract;
import io.github.otpgate.lockout.application.ResetContract;
import io.github.otpgate.lockout.application.RightCodeContract;
import io.github.otpgate.lockout.application.WrongCodeContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/** All that a ledger promises, by a ledger on some kind of Redis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RedisLedgerContract {

    private TestRedis redis;

    /** The Redis, all its shards open. */
    abstract TestRedis start();

    @BeforeAll
    void startRedis() {
        redis = start();
    }

    @AfterAll
    void stopRedis() {
        redis.close();
    }

    @Nested
    class RightCodes extends RightCodeContract {
        RightCodes() {
            super(policy -> redis.ledger(policy));
        }
    }

    @Nested
    class WrongCodes extends WrongCodeContract {
        WrongCodes() {
            super(policy -> redis.ledger(policy));
        }
    }

    @Nested
    class Generations extends GenerationContract {
        Generations() {
            super(policy -> redis.ledger(policy));
        }
    }

    @Nested
    class Resets extends ResetContract {
        Resets() {
            super(policy -> redis.ledger(policy));
        }
    }

    @Nested
    class Idempotency extends IdempotencyContract {
        Idempotency() {
            super(policy -> redis.ledger(policy));
        }
    }

    @Nested
    class Repairs extends RepairContract {
        Repairs() {
            super(policy -> redis.ledger(policy));
        }
    }

    @Nested
    class Budgets extends BudgetContract {
        Budgets() {
            super(policy -> redis.ledger(policy));
        }
    }
}
