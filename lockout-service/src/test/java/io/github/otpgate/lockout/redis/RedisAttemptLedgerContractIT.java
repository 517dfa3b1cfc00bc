package io.github.otpgate.lockout.redis;

class RedisAttemptLedgerContractIT extends RedisLedgerContract {

    @Override
    TestRedis start() {
        return new TestRedis();
    }
}
