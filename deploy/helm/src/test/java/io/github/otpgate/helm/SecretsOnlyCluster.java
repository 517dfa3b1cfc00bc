package io.github.otpgate.helm;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** As much of the Kubernetes API as Helm's {@code lookup} of a Secret needs. */
final class SecretsOnlyCluster implements AutoCloseable {

    private static final String SECRETS = "/api/v1/namespaces/" + Chart.NAMESPACE + "/secrets";
    private static final Map<String, String> DISCOVERY = Map.of(
            "/version",
            "{'major':'1','minor':'30','gitVersion':'v1.30.0'}",
            "/api",
            "{'kind':'APIVersions','versions':['v1']}",
            "/apis",
            "{'kind':'APIGroupList','apiVersion':'v1','groups':[]}",
            "/api/v1",
            "{'kind':'APIResourceList','groupVersion':'v1','resources':[{'name':'secrets','namespaced':true,'kind':'Secret',"
                    + "'verbs':['get','list']},{'name':'configmaps','namespaced':true,'kind':'ConfigMap','verbs':['get']}]}",
            SECRETS,
            "{'kind':'SecretList','apiVersion':'v1','metadata':{},'items':[]}");

    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final HttpServer server;

    SecretsOnlyCluster() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Makes or changes a secret with one key. */
    void put(String name, String value) {
        secrets.put(name, Base64.getEncoder().encodeToString(value.getBytes(UTF_8)));
    }

    String kubeConfig() {
        return """
                apiVersion: v1
                kind: Config
                clusters: [{name: a, cluster: {server: "http://127.0.0.1:%d"}}]
                contexts: [{name: a, context: {cluster: a, user: a}}]
                users: [{name: a, user: {}}]
                current-context: a
                """.formatted(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String body = DISCOVERY.get(path);
        if (body == null && path.startsWith(SECRETS) && secrets.containsKey(name)) {
            body = "{'kind':'Secret','apiVersion':'v1','metadata':{'name':'" + name + "'},'data':{'key':'"
                    + secrets.get(name) + "'}}";
        }
        byte[] bytes = (body != null
                        ? body
                        : "{'kind':'Status','apiVersion':'v1','status':'Failure','reason':'NotFound','code':404}")
                .replace('\'', '"')
                .getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(body != null ? 200 : 404, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
