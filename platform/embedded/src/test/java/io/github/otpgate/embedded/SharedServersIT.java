package io.github.otpgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SharedServersIT {

    private static final TopicSpec TOPIC = new TopicSpec("otp.device", 1, Map.of());
    private static final EmbeddedServers.Options WANTED =
            EmbeddedServers.with().postgres().redis().kafka(TOPIC);

    @RegisterExtension
    static final EmbeddedServersExtension SERVERS = EmbeddedServersExtension.offering(WANTED);

    @Test
    void testGetsServersAndAnEmptyDatabaseOfItsOwn(SharedServers servers, Database mine, Database another)
            throws Exception {
        Clients.sql(mine, "CREATE TABLE t (id int)");

        assertThat(mine.name()).startsWith("t_sharedserversit_");
        assertThat(mine.port()).isEqualTo(servers.postgresPort());
        assertThat(Clients.sql(another, "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .isEqualTo("0");
        assertThat(Clients.redis(servers.redisUrl(), "PING")).startsWith("+PONG");
        Clients.produce(servers.kafkaBootstrapServers(), "otp.device", "a fact");
    }

    @Test
    void otherClassLoadersFindTheSameServersAndCreateDatabasesThere(SharedServers servers) throws Exception {
        long childrenBefore = ProcessHandle.current().children().count();
        try (URLClassLoader other = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            Class<?> with = other.loadClass(EmbeddedServers.class.getName());
            Object wanted = with.getMethod("with").invoke(null);
            wanted = wanted.getClass().getMethod("postgres").invoke(wanted);
            wanted = wanted.getClass().getMethod("redis").invoke(wanted);
            Class<?> shared = other.loadClass(SharedServers.class.getName());
            assertThat(shared).isNotSameAs(SharedServers.class);

            Object found = shared.getMethod("start", wanted.getClass()).invoke(null, wanted);
            Object database = shared.getMethod("createDatabase", String.class).invoke(found, "elsewhere");

            assertThat(shared.getMethod("redisUrl").invoke(found)).isEqualTo(servers.redisUrl());
            assertThat(database.getClass().getMethod("port").invoke(database)).isEqualTo(servers.postgresPort());
            assertThat(ProcessHandle.current().children().count()).isEqualTo(childrenBefore);
        }
    }

    @Test
    void topicsOfALaterCallerAreAddedToTheRunningKafka(SharedServers servers) throws Exception {
        TopicSpec late = new TopicSpec("otp.late", 1, Map.of());

        SharedServers.start(EmbeddedServers.with().kafka(TOPIC, late));

        Clients.produce(servers.kafkaBootstrapServers(), "otp.late", "a fact");
    }

    @Test
    void directoryIsRefusedAsSharedServersAreTemporary() {
        assertThatThrownBy(() -> SharedServers.start(WANTED.directory(Path.of("anywhere"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("anywhere");
    }

    private static URL[] classPath() throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
