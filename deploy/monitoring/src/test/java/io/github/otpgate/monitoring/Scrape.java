package io.github.otpgate.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;

/** Asks an instance for its metrics as Prometheus does. */
final class Scrape {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String FORMATS = "application/openmetrics-text;version=1.0.0,"
            + "application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1";

    private Scrape() {}

    /** @param address such as {@code http://127.0.0.1:40001} */
    static Map<String, Set<String>> of(String address) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/q/metrics"))
                .header("Accept", FORMATS)
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " answers " + answer.statusCode());
            }
            return Exposition.labelsByMetric(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
