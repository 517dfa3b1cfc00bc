package io.github.otpgate.edge.metrics;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Which certificates are watched. */
@ConfigMapping(prefix = "otpgate.certificates")
interface CertificatesConfig {

    /** PEM files, separated by commas, whose certificates this service depends on: its own, and those it trusts. */
    Optional<List<Path>> files();
}
