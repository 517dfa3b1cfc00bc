package io.github.otpgate.registration;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** What is logged from its creation until it is closed: everything that our own loggers say, and what the others usually do. */
final class LogCapture extends Handler implements AutoCloseable {

    private static final Logger EVERYTHING = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("io.github.otpgate");

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final PatternFormatter formatter = new PatternFormatter("%c %m %e");
    private final Level before = OURS.getLevel();

    LogCapture() {
        setLevel(Level.ALL);
        OURS.setLevel(Level.ALL);
        EVERYTHING.addHandler(this);
    }

    /** Messages with the names of their loggers and whatever was thrown. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(formatter.format(ExtLogRecord.wrap(entry)));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        EVERYTHING.removeHandler(this);
        OURS.setLevel(before);
    }
}
