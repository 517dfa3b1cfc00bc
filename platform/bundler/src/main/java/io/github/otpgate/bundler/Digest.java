package io.github.otpgate.bundler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** The SHA-256 of a file. */
record Digest(byte[] sha256) {

    private static final int NAME_BYTES = 16;

    static Digest of(Path file) {
        try {
            return new Digest(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As it stands in a file's name: half of it in hex, which nobody finds another content for. */
    String name() {
        return HexFormat.of().formatHex(sha256, 0, NAME_BYTES);
    }

    /** As browsers check it (<a href="https://www.w3.org/TR/SRI/">Subresource Integrity</a>). */
    String integrity() {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256);
    }
}
