package io.github.otpgate.testkit.rings.bad.persistence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;

class Blocks {

    String awaits(Uni<String> answer) {
        return answer.await().indefinitely();
    }

    List<String> collects(Multi<String> answers) {
        return answers.subscribe().asStream().toList();
    }

    void sleeps() throws InterruptedException {
        Thread.sleep(1);
    }
}
