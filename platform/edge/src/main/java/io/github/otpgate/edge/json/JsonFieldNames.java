package io.github.otpgate.edge.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Singleton;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;
import org.hibernate.validator.spi.nodenameprovider.PropertyNodeNameProvider;

/** Lets bean validation call a field by its name in JSON. */
@Singleton
public class JsonFieldNames implements PropertyNodeNameProvider {

    @Override
    public String getName(Property property) {
        return property instanceof JavaBeanProperty bean
                ? jsonName(bean.getDeclaringClass(), bean.getName()).orElse(bean.getName())
                : property.getName();
    }

    private static Optional<String> jsonName(Class<?> type, String name) {
        if (!type.isRecord()) {
            return Optional.empty();
        }
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getAccessor)
                .map(accessor -> accessor.getAnnotation(JsonProperty.class))
                .filter(named -> named != null && !named.value().isEmpty())
                .map(JsonProperty::value)
                .findFirst();
    }
}
