package io.github.otpgate.lockout.redis;

import io.github.otpgate.lockout.application.FirstFailure;
import io.github.otpgate.lockout.application.LedgerUnavailableException;
import io.github.otpgate.lockout.application.LedgerUnavailableException.Reason;
import io.github.otpgate.lockout.application.LockoutConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.redis.client.impl.types.ErrorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Calls Redis within a time. Whatever Redis does in place of answering is unavailability; only our own mistakes are not. */
@ApplicationScoped
class RedisCalls {

    private static final Set<String> OUR_MISTAKES = Set.of("ERR", "WRONGTYPE", "CROSSSLOT");

    private static final int AT_ONCE = 2;

    private final RedisAPI redis;
    private final Duration limit;

    @Inject
    RedisCalls(RedisAPI redis, LockoutConfig config) {
        this(redis, config.redisTimeout());
    }

    RedisCalls(RedisAPI redis, Duration limit) {
        this.redis = redis;
        this.limit = limit;
    }

    /** Runs the script; fails with {@link LedgerUnavailableException} if there is no answer. */
    Uni<ScriptReply> run(LuaScript script, List<String> keys, List<String> arguments) {
        return call(api -> script.run(api, keys, arguments)).map(ScriptReply::new);
    }

    /** Calls a command; fails with {@link LedgerUnavailableException} if there is no answer. */
    <T> Uni<T> call(Function<RedisAPI, Uni<T>> command) {
        return Uni.createFrom()
                .deferred(() -> command.apply(redis))
                .ifNoItem()
                .after(limit)
                .fail()
                .onFailure(failure -> !isOurMistake(failure))
                .transform(failure -> new LedgerUnavailableException(Reason.STORE_UNREACHABLE, failure));
    }

    /** Asks the same of each, few at a time: on a cluster they lie apart, and traffic needs connections too. */
    <K, T> Uni<Map<K, T>> each(Collection<K> all, Function<K, Uni<T>> question) {
        return Uni.createFrom().deferred(() -> {
            FirstFailure failure = new FirstFailure();
            return failure.orElse(Multi.createFrom()
                    .iterable(all)
                    .onItem()
                    .transformToUni(one -> failure.of(question.apply(one)).map(answer -> Map.entry(one, answer)))
                    .merge(AT_ONCE)
                    .collect()
                    .asMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    /** Does the same to each, as {@link #each} asks. */
    <K> Uni<Void> forEach(Collection<K> all, Function<K, Uni<?>> deed) {
        return each(all, one -> deed.apply(one).replaceWith(true)).replaceWithVoid();
    }

    private static boolean isOurMistake(Throwable failure) {
        return failure instanceof ErrorType error && OUR_MISTAKES.stream().anyMatch(error::is);
    }
}
