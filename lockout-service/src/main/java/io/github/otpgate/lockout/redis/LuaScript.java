package io.github.otpgate.lockout.redis;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** A script of the folder {@code lua}: called by its SHA-1, sent only to a Redis that does not know it yet. */
final class LuaScript {

    private final String text;
    private final String sha1;

    private LuaScript(String text) {
        this.text = text;
        this.sha1 = sha1(text);
    }

    /** The script of these files, one after the other. */
    static LuaScript of(String... names) {
        return new LuaScript(Arrays.stream(names).map(LuaScript::resource).collect(Collectors.joining()));
    }

    /** The script, after {@code state.lua}. */
    static LuaScript onState(String name) {
        return of("state.lua", name);
    }

    /** What a Redis that knows the script calls it. */
    String sha1() {
        return sha1;
    }

    Uni<Response> run(RedisAPI redis, List<String> keys, List<String> arguments) {
        return redis.evalsha(call(sha1, keys, arguments))
                .onFailure(LuaScript::isUnknown)
                .recoverWithUni(() -> redis.eval(call(text, keys, arguments)));
    }

    private static List<String> call(String script, List<String> keys, List<String> arguments) {
        List<String> call = new ArrayList<>(2 + keys.size() + arguments.size());
        call.add(script);
        call.add(Integer.toString(keys.size()));
        call.addAll(keys);
        call.addAll(arguments);
        return call;
    }

    private static boolean isUnknown(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("NOSCRIPT");
    }

    private static String resource(String name) {
        try (InputStream stream = LuaScript.class.getResourceAsStream("/lua/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String sha1(String text) {
        try {
            // Redis names scripts so; nothing rests on it.
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1", impossible);
        }
    }
}
