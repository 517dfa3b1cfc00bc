package io.github.otpgate.edge.caller;

import io.github.otpgate.contracts.token.TokenKind;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Knows callers by their bearer token. The token's own type (RFC 8725 section 3.11) decides who verifies it, and the verifier
 * insists on that type's key, algorithm and audience: lying about the type leads to a verifier that refuses. Being an
 * alternative it stands alone: no other mechanism of the application is asked. Whoever is known takes from the share of its
 * institution before anything else is done for it.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class CallerMechanism implements HttpAuthenticationMechanism {

    private final JWTAuthMechanism institutionTokens;
    private final InstitutionCallers institutionCallers;
    private final TicketCallers ticketCallers;
    private final Instance<DeviceCallers> deviceCallers;
    private final CallerShare share;
    private final RefusedCallers refused;

    @Inject
    CallerMechanism(
            JWTAuthMechanism institutionTokens,
            InstitutionCallers institutionCallers,
            TicketCallers ticketCallers,
            Instance<DeviceCallers> deviceCallers,
            CallerShare share,
            RefusedCallers refused) {
        this.institutionTokens = institutionTokens;
        this.institutionCallers = institutionCallers;
        this.ticketCallers = ticketCallers;
        this.deviceCallers = deviceCallers;
        this.share = share;
        this.refused = refused;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        List<String> headers = request.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (headers.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        Optional<String> token = headers.size() == 1 ? BearerToken.in(headers.get(0)) : Optional.empty();
        if (token.isEmpty()) {
            return refuse(request, RefusalReason.MALFORMED);
        }
        return identity(token.get(), request, identities).invoke(this::takeShare);
    }

    private Uni<SecurityIdentity> identity(String token, RoutingContext request, IdentityProviderManager identities) {
        Optional<TokenKind> kind = BearerToken.kind(token);
        if (kind.isEmpty()) {
            return refuse(request, RefusalReason.MALFORMED);
        }
        return switch (kind.get()) {
            case INSTITUTION -> institution(request, identities);
            case DEVICE -> device(request, token);
            case PAGE_TICKET, ENROLMENT_TICKET, SERVICE -> known(request, ticketCallers.read(kind.get(), token));
        };
    }

    private void takeShare(SecurityIdentity identity) {
        CallerIdentity.caller(identity).ifPresent(share::take);
    }

    private Uni<SecurityIdentity> institution(RoutingContext request, IdentityProviderManager identities) {
        return institutionTokens
                .authenticate(request, identities)
                .onFailure()
                .invoke(failure -> refused.count(request, RefusalReason.of(failure)))
                .onItem()
                .ifNull()
                .switchTo(() -> refuse(request, RefusalReason.MALFORMED))
                .map(verified -> let(request, institutionCallers.identity(verified)))
                .onFailure(IssuerUnavailable::isBehind)
                .transform(IssuerUnavailable::of);
    }

    private Uni<SecurityIdentity> device(RoutingContext request, String token) {
        return deviceCallers.isResolvable()
                ? deviceCallers
                        .get()
                        .read(token, DeviceCall.of(request.request()))
                        .map(CallerMechanism::device)
                        .flatMap(device -> known(request, device))
                : refuse(request, RefusalReason.TICKET);
    }

    private static Optional<SecurityIdentity> device(DeviceCallers.Reading reading) {
        if (reading instanceof DeviceCallers.Reading.Known known) {
            return Optional.of(CallerIdentity.of(known.device(), Roles.DEVICE, Set.of(Roles.DEVICE)));
        }
        return reading instanceof DeviceCallers.Reading.Unknown unknown
                ? Optional.of(CallerIdentity.of(unknown.device(), Roles.UNKNOWN_DEVICE, Set.of(Roles.UNKNOWN_DEVICE)))
                : Optional.empty();
    }

    private Uni<SecurityIdentity> known(RoutingContext request, Optional<SecurityIdentity> caller) {
        return caller.map(identity -> Uni.createFrom().item(let(request, identity)))
                .orElseGet(() -> refuse(request, RefusalReason.TICKET));
    }

    /** Who holds a good token but is nobody that may do anything is refused as well, later on. */
    private SecurityIdentity let(RoutingContext request, SecurityIdentity caller) {
        if (CallerIdentity.caller(caller).isEmpty()) {
            refused.count(request, RefusalReason.INSTITUTION);
        }
        return caller;
    }

    private Uni<SecurityIdentity> refuse(RoutingContext request, RefusalReason reason) {
        refused.count(request, reason);
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return institutionTokens.getChallenge(request);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(TokenAuthenticationRequest.class);
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return institutionTokens.getCredentialTransport(request);
    }
}
