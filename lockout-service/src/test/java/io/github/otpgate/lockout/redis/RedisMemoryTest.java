package io.github.otpgate.lockout.redis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedisMemoryTest {

    @Test
    void memoryIsMeasuredAgainstItsLimit() {
        assertThat(RedisMemory.usedRatio(
                        "# Memory\r\nused_memory:256\r\ntotal_system_memory:8192\r\nmaxmemory:1024\r\n"))
                .isEqualTo(0.25);
    }

    @Test
    void orAgainstTheMachineWhereThereIsNone() {
        assertThat(RedisMemory.usedRatio("# Memory\r\nused_memory:2048\r\ntotal_system_memory:8192\r\nmaxmemory:0\r\n"))
                .isEqualTo(0.25);
    }

    @Test
    void whatIsNotToldIsNotGuessed() {
        assertThat(RedisMemory.usedRatio("# Memory\r\n")).isNaN();
        assertThat(RedisMemory.usedRatio("used_memory:many\r\nmaxmemory:1024\r\n"))
                .isNaN();
        assertThat(RedisMemory.usedRatio("used_memory:1024\r\nmaxmemory:0\r\n")).isNaN();
    }
}
