package io.github.otpgate.edge.v2;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lets a resource method take a {@link V2Form}. */
@Provider
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class V2FormReader implements MessageBodyReader<V2Form> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == V2Form.class;
    }

    @Override
    public V2Form readFrom(
            Class<V2Form> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return V2Form.parse(body.readAllBytes());
    }
}
