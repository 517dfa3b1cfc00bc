package io.github.otpgate.testkit.rings.bad.domain;

import java.nio.file.Files;
import java.nio.file.Path;

class ReadsFile {
    boolean exists() {
        return Files.exists(Path.of("somewhere"));
    }
}
