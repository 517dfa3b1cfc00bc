package io.github.otpgate.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of the chart that may be changed, with what its links lead to: Helm follows them too. */
record ChartCopy(Path folder) {

    static ChartCopy in(Path folder) {
        try (Stream<Path> files = Files.walk(Chart.FOLDER, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(Chart.FOLDER.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
            return new ChartCopy(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file's text; the file need not be there. */
    ChartCopy edit(String path, UnaryOperator<String> change) {
        try {
            Path file = folder.resolve(path);
            Files.writeString(file, change.apply(Files.exists(file) ? Files.readString(file) : ""));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Helm's template command leaves hooks out; without their annotation they are like others. */
    ChartCopy withoutHooks() {
        return edit("templates/tests/verify.yaml", text -> text.replaceAll("(?m)^ *helm.sh/hook.*\n", ""));
    }
}
