package io.github.otpgate.bundler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;

/** The npm packages on the class path, as jars of <a href="https://mvnpm.org">mvnpm</a>: unpacked to where esbuild and tsc look for them. */
final class NodeModules {

    private static final String IMPORT_MAP = "META-INF/importmap.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<URL> importMaps;

    private NodeModules(List<URL> importMaps) {
        this.importMaps = importMaps;
    }

    static NodeModules onClassPath() throws IOException {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new NodeModules(Collections.list(loader.getResources(IMPORT_MAP)));
    }

    /** Unpacks what is not there yet in its version. */
    void unpackTo(Path modules) throws IOException {
        for (URL importMap : importMaps) {
            JarURLConnection connection = (JarURLConnection) importMap.openConnection();
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile();
                    InputStream content = jar.getInputStream(jar.getEntry(IMPORT_MAP))) {
                for (Map.Entry<String, JsonNode> folder :
                        JSON.readTree(content).path("imports").properties()) {
                    if (folder.getKey().endsWith("/")) {
                        new NodePackage(jar, folder.getKey(), folder.getValue().asText()).unpackTo(modules);
                    }
                }
            }
        }
    }
}
