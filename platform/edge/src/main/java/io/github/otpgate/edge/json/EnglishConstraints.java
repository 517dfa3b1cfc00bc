package io.github.otpgate.edge.json;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolver;
import org.hibernate.validator.spi.messageinterpolation.LocaleResolverContext;

/** What a field should have been is for developers, and in one language; the problem's title and detail are for people. */
@Alternative
@Priority(1)
@Singleton
public class EnglishConstraints implements LocaleResolver {

    @Override
    public Locale resolve(LocaleResolverContext context) {
        return Locale.ENGLISH;
    }
}
