package io.github.otpgate.bundler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts the hash of each file into its name, {@code main.js} into {@code main.<32 hex digits>.js}, and the new names into the style
 * sheets, manifests and pages that refer to them. A page says besides which content of its scripts and style sheets it means. A
 * name with a hash stands for one content for ever, so that no replica of another version can answer with something else.
 */
final class HashedNames {

    private static final String PAGE = ".html";
    private static final String STYLE = ".css";
    private static final String SCRIPT = ".js";
    /** By its URL browsers know an installed app. */
    private static final String MANIFEST = ".webmanifest";

    /** Those that refer to others come after them. */
    private static final List<String> ORDER = List.of(STYLE, MANIFEST, PAGE);

    private static final Pattern REFERENCE = Pattern.compile("([\"'(])([\\w./-]+)(?=[\"')])");

    private final Path root;
    private final Set<Path> named;
    private final Map<Path, Path> renamed = new HashMap<>();

    /** @param named files that others call by their name, which therefore stays */
    HashedNames(Path root, Set<Path> named) {
        this.root = root;
        this.named = named;
    }

    void apply() throws IOException {
        List<Path> files = Tree.filesBelow(root);
        for (Path file : files) {
            if (ORDER.stream().noneMatch(end -> hasEnd(file, end))) {
                rename(file);
            }
        }
        for (String end : ORDER) {
            for (Path file : files) {
                if (hasEnd(file, end)) {
                    Files.writeString(file, withNewNames(file));
                    rename(file);
                }
            }
        }
    }

    private void rename(Path file) throws IOException {
        if (named.contains(file) || hasEnd(file, PAGE) || hasEnd(file, MANIFEST)) {
            return;
        }
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String hashed = name.substring(0, dot) + "." + Digest.of(file).name() + name.substring(dot);
        renamed.put(file, Files.move(file, file.resolveSibling(hashed)));
    }

    private String withNewNames(Path file) throws IOException {
        return REFERENCE.matcher(Files.readString(file)).replaceAll(found -> reference(file, found));
    }

    private String reference(Path file, MatchResult found) {
        Path target = renamed.get(file.resolveSibling(found.group(2)).normalize());
        if (target == null) {
            return found.group();
        }
        String relative = file.getParent().relativize(target).toString().replace('\\', '/');
        boolean loadedByPage = hasEnd(file, PAGE) && (hasEnd(target, SCRIPT) || hasEnd(target, STYLE));
        // The quote at the end stays where it is, behind what is added here.
        return found.group(1)
                + relative
                + (loadedByPage ? "\" integrity=\"" + Digest.of(target).integrity() : "");
    }

    private static boolean hasEnd(Path file, String end) {
        return file.getFileName().toString().endsWith(end);
    }
}
