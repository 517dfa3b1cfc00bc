package io.github.otpgate.lockout.testing;

import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.RedisSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.Optional;

/** A master, its replica and their sentinel, all with one password, and the settings by which the service finds them. */
public class SentinelServers implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "redis-test-password";
    private static final String[] LOGIN = {"requirepass " + PASSWORD, "masterauth " + PASSWORD};

    private RedisNode master;
    private RedisNode replica;
    private RedisNode sentinel;

    @Override
    public Map<String, String> start() {
        master = start(RedisSetup.single().and(LOGIN));
        replica = start(RedisSetup.replicaOf(master.port()).and(LOGIN));
        sentinel = start(
                RedisSetup.sentinelOf(master.port(), Optional.of(PASSWORD)).and("requirepass " + PASSWORD));
        return Map.of(
                "quarkus.redis.client-type",
                "sentinel",
                "quarkus.redis.hosts",
                sentinel.server().redis().url(),
                "quarkus.redis.master-name",
                RedisSetup.MASTER,
                "quarkus.redis.password",
                PASSWORD);
    }

    /** Whether the replica has all that the master has, and the sentinel knows the replica. */
    public boolean inStep() {
        return replica.tell(PASSWORD, "INFO replication").contains("master_link_status:up")
                && sentinel.tell(PASSWORD, "INFO sentinel").contains("slaves=1");
    }

    /** The master is gone; the sentinel has to notice. */
    public void stopMaster() {
        master.server().redis().stop();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(SentinelServers.class));
    }

    @Override
    public void stop() {
        sentinel.close();
        replica.close();
        master.close();
    }

    private static RedisNode start(RedisSetup setup) {
        return RedisNode.start(EmbeddedServers.with().redis(setup));
    }
}
