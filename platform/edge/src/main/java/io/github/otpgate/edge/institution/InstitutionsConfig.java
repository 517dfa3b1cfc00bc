package io.github.otpgate.edge.institution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/** Where the institutions are described. */
@ConfigMapping(prefix = "otpgate.institutions")
public interface InstitutionsConfig {

    /** The JSON file that describes every institution. */
    Path file();

    /** How often the file is looked at for changes. */
    @WithDefault("1s")
    Duration poll();
}
