package io.github.otpgate.local.lms.otpgate;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;

/** What the backend sent to otpgate and got from it on behalf of one trainee, fit to be shown; the last few, newest first. */
public final class Exchanges {

    private static final int KEPT = 30;

    private final Clock clock;
    private final Deque<JsonObject> latest = new ArrayDeque<>();

    public Exchanges(Clock clock) {
        this.clock = clock;
    }

    /** Everything that is kept, as JSON. */
    public synchronized JsonArray shown() {
        JsonArray all = new JsonArray();
        latest.forEach(all::add);
        return all;
    }

    synchronized void add(String method, String path, JsonObject sent, int status, JsonObject got) {
        latest.addFirst(new JsonObject()
                .put("at", clock.instant().toString())
                .put("method", method)
                .put("path", path)
                .put("sent", sent == null ? null : Masking.masked(sent))
                .put("status", status)
                .put("got", Masking.masked(got)));
        if (latest.size() > KEPT) {
            latest.removeLast();
        }
    }
}
