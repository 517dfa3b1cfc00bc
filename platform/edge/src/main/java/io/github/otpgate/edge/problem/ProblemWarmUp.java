package io.github.otpgate.edge.problem;

import io.github.otpgate.warmup.WarmUp;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes a problem in each language. */
@ApplicationScoped
class ProblemWarmUp implements WarmUp {

    private final ProblemRenderer renderer;

    ProblemWarmUp(ProblemRenderer renderer) {
        this.renderer = renderer;
    }

    @Override
    public Uni<Void> warmUp() {
        for (Language language : Language.values()) {
            renderer.render(Problem.invalidRequest("code", "six ASCII digits"), language);
        }
        return Uni.createFrom().voidItem();
    }
}
