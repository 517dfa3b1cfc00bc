package io.github.otpgate.edge.issuer;

import io.github.otpgate.contracts.token.TokenKind;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTTokenParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * Reads institution tokens: everything as SmallRye JWT is configured to, but with the keys that {@link IssuerKeys} has at hand, and
 * nothing that was issued in the future.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class IssuerTokens extends JWTCallerPrincipalFactory {

    private final Parser parser;

    @Inject
    IssuerTokens(IssuerKeys keys) {
        this.parser = new Parser(keys);
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
        JwtClaims claims = parser.parse(token, rules).getJwtClaims();
        if (isFromTheFuture(claims)) {
            throw new FutureTokenException();
        }
        return new DefaultJWTCallerPrincipal(claims);
    }

    private static boolean isFromTheFuture(JwtClaims claims) throws ParseException {
        try {
            NumericDate issued = claims.getIssuedAt();
            return issued != null && issued.getValue() > NumericDate.now().getValue() + TokenKind.LONGEST_LEAD_SECONDS;
        } catch (MalformedClaimException noTime) {
            throw new ParseException("iat", noTime);
        }
    }

    /** The token's {@code iat} lies in the future. */
    public static final class FutureTokenException extends ParseException {

        private static final long serialVersionUID = 1L;

        FutureTokenException() {
            super("issued in the future");
        }
    }

    private static final class Parser extends DefaultJWTTokenParser {

        private final IssuerKeys keys;

        Parser(IssuerKeys keys) {
            this.keys = keys;
        }

        @Override
        protected VerificationKeyResolver getVerificationKeyResolver(JWTAuthContextInfo rules)
                throws UnresolvableKeyException {
            return keys.arePublished()
                    ? (signature, nesting) -> keys.keyOf(signature)
                    : super.getVerificationKeyResolver(rules);
        }
    }
}
