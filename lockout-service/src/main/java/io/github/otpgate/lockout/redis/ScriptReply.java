package io.github.otpgate.lockout.redis;

import io.github.otpgate.contracts.lockout.LockoutState;
import io.vertx.mutiny.redis.client.Response;
import java.util.List;
import java.util.stream.IntStream;

/** What a script has answered: an outcome, then values as the script's header says. */
record ScriptReply(Response response) {

    String outcome() {
        return text(0);
    }

    String text(int index) {
        return response.get(index).toString();
    }

    /** All values after the outcome. */
    List<String> texts() {
        return IntStream.range(1, response.size()).mapToObj(this::text).toList();
    }

    int number(int index) {
        return response.get(index).toInteger();
    }

    boolean flag(int index) {
        return number(index) == 1;
    }

    /** Whether a snapshot waits to be relayed now. */
    boolean announced() {
        return (noted() & 1) != 0;
    }

    /** Whether the memory may have come back older. */
    boolean mayBeOlder() {
        return (noted() & 2) != 0;
    }

    private int noted() {
        return number(response.size() - 1);
    }

    LockoutState state(int index) {
        return StateText.parse(text(index));
    }
}
