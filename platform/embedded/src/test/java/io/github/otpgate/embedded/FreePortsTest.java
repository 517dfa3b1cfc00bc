package io.github.otpgate.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    private static final int FIRST_OF_OUTGOING_CONNECTIONS = 32_768;
    /** So many that drawing blindly would give about fifteen of them twice. */
    private static final int SOME = 500;

    @Test
    void givesNoPortTwiceWhateverClassLoaderAsks() throws Exception {
        URL classes = FreePorts.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader other = new URLClassLoader(new URL[] {classes}, null)) {
            Method next = other.loadClass(FreePorts.class.getName()).getMethod("next");
            List<Object> ports = new ArrayList<>();
            for (int i = 0; i < SOME; i++) {
                ports.add(FreePorts.next());
                ports.add(next.invoke(null));
            }
            assertThat(ports).doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsClearOfOutgoingConnections() {
        for (int i = 0; i < SOME; i++) {
            assertThat(FreePorts.next()).isLessThan(FIRST_OF_OUTGOING_CONNECTIONS);
        }
    }
}
