package io.github.otpgate.lockout.redis;

import io.github.otpgate.lockout.application.GenerationContract;
import io.github.otpgate.lockout.application.IdempotencyContract;
import io.github.otpgate.lockout.application.ResetContract;
import io.github.otpgate.lockout.application.RightCodeContract;
import io.github.otpgate.lockout.application.WrongCodeContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

class RedisAttemptLedgerContractIT {

    private static TestRedis redis;

    @BeforeAll
    static void startRedis() {
        redis = new TestRedis();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @Nested
    class RightCodes extends RightCodeContract {
        RightCodes() {
            super(redis::ledger);
        }
    }

    @Nested
    class WrongCodes extends WrongCodeContract {
        WrongCodes() {
            super(redis::ledger);
        }
    }

    @Nested
    class Generations extends GenerationContract {
        Generations() {
            super(redis::ledger);
        }
    }

    @Nested
    class Resets extends ResetContract {
        Resets() {
            super(redis::ledger);
        }
    }

    @Nested
    class Idempotency extends IdempotencyContract {
        Idempotency() {
            super(redis::ledger);
        }
    }
}
