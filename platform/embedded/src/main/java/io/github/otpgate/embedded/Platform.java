package io.github.otpgate.embedded;

import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.Locale;

/** Names this machine as the published binaries do, and finds those, and this module, on the class path. */
final class Platform {

    private Platform() {}

    /** As in {@code redis-server-7.0.15-linux-amd64}. */
    static String goName() {
        return os() + "-" + (isAmd64() ? "amd64" : "arm64");
    }

    /** As in {@code postgres-linux-x86_64.txz}. */
    static String unixName() {
        return os() + "-" + (isAmd64() ? "x86_64" : "arm_64");
    }

    /**
     * A binary on the class path.
     *
     * @throws EmbeddedServerException if there is none of that name: the platform is not among this module's dependencies
     */
    static URL binary(String name) {
        URL binary = Platform.class.getClassLoader().getResource(name);
        if (binary == null) {
            throw new EmbeddedServerException(
                    "No " + name + " on the class path: this module does not serve this platform");
        }
        return binary;
    }

    /** The jar or the folder of classes that this module was loaded from, asked of a resource: class loaders agree more there. */
    static Path thisModule() {
        String resource = Platform.class.getName().replace('.', '/') + ".class";
        String url = Platform.class.getClassLoader().getResource(resource).toString();
        return Path.of(URI.create(url.replaceFirst("!?/" + resource + "$", "").replaceFirst("^jar:", "")));
    }

    private static String os() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
    }

    private static boolean isAmd64() {
        return System.getProperty("os.arch").equals("amd64");
    }
}
