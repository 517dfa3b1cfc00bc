package io.github.otpgate.helm.readme;

/**
 * A value of the chart.
 *
 * @param path its keys, joined by dots
 * @param meaning the comment above it, in one line; empty if there is none
 * @param standard its default as YAML has it; empty for a group of values
 */
public record Value(String path, String meaning, String standard) {

    /** Whether it only holds others together. */
    public boolean isGroup() {
        return standard.isEmpty();
    }
}
