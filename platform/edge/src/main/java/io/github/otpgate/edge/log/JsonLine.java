package io.github.otpgate.edge.log;

import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.StructuredFormatter;

/** A log record as one line of JSON, with the service's name and the trace that it belongs to. */
final class JsonLine extends JsonFormatter {

    private final String service;

    JsonLine(String service) {
        super(Map.of(Key.LOGGER_NAME, "logger"));
        this.service = service;
        setExceptionOutputType(StructuredFormatter.ExceptionOutputType.FORMATTED);
    }

    @Override
    protected void after(Generator line, ExtLogRecord record) throws Exception {
        line.add("service", service);
        for (String key : new String[] {"traceId", "spanId"}) {
            String value = record.getMdc(key);
            if (value != null && !value.isEmpty()) {
                line.add(key, value);
            }
        }
    }
}
