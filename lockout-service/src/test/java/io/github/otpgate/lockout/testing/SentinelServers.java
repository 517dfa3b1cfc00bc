package io.github.otpgate.lockout.testing;

import io.github.otpgate.embedded.EmbeddedServers;
import io.github.otpgate.embedded.RedisSetup;
import io.github.otpgate.embedded.TestCertificates;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A master, its replica and their sentinel, all with TLS and one password, and the settings by which the service finds them. */
public class SentinelServers implements QuarkusTestResourceLifecycleManager {

    private RedisNode master;
    private RedisNode replica;
    private RedisNode sentinel;

    @Override
    public Map<String, String> start() {
        TestCertificates certificates = RedisTls.certificates();
        master = start(RedisSetup.single(), certificates);
        int port = master.server().redis().tlsPort();
        replica = start(RedisSetup.replicaOf(port), certificates);
        sentinel = start(RedisSetup.sentinelOf(port, Optional.of(password())), certificates);
        Map<String, String> settings =
                RedisTls.client("sentinel", List.of(sentinel.server().redis().tlsUrl()), password(), certificates);
        settings.put("quarkus.redis.master-name", RedisSetup.MASTER);
        return settings;
    }

    /** Whether the replica has all that the master has, and the sentinel knows the replica. */
    public boolean inStep() {
        return replica.tell(password(), "INFO replication").contains("master_link_status:up")
                && sentinel.tell(password(), "INFO sentinel").contains("slaves=1");
    }

    /** The replica does not follow the master any more, but is good enough to be promoted in the next ten seconds. */
    public void holdReplicaBack() {
        replica.tell(password(), "CONFIG SET masterauth no-password-of-the-master");
        master.tell(password(), "CLIENT KILL TYPE replica");
    }

    /** Whether the replica has lost its master. */
    public boolean replicaIsHeldBack() {
        return replica.tell(password(), "INFO replication").contains("master_link_status:down");
    }

    /** The master is gone at once; the sentinel has to notice. */
    public void killMaster() {
        master.server().redis().kill();
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

    /** The same for all three. */
    private String password() {
        return master.server().redis().password();
    }

    private static RedisNode start(RedisSetup setup, TestCertificates certificates) {
        return RedisNode.start(EmbeddedServers.with().redis(setup).secured(certificates));
    }
}
