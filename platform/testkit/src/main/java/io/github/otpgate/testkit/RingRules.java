package io.github.otpgate.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * The rings of a service, {@code api, persistence, redis, events, client -> application -> domain}, in its root package or in feature
 * packages below it:
 *
 * <pre>{@code
 * class RingsTest {
 *     @Test
 *     void arrowsPointInward() {
 *         RingRules.check("io.github.otpgate.lockout");
 *     }
 * }
 * }</pre>
 */
public final class RingRules {

    private static final String CONTRACTS = "io.github.otpgate.contracts.";
    /** What a pure function may need: no input or output; javax.crypto, because a code is an HMAC. */
    private static final String[] BESIDE_THE_DOMAIN = {
        "java.lang..",
        "java.math..",
        "java.nio",
        "java.nio.charset..",
        "java.security..",
        "java.text..",
        "java.time..",
        "java.util..",
        "javax.crypto..",
        CONTRACTS + "trainee..",
        CONTRACTS + "purpose..",
        CONTRACTS + "event..",
        CONTRACTS + "lockout..",
        CONTRACTS + "proof..",
        CONTRACTS + "secret..",
        CONTRACTS + "totp.."
    };

    private static final String[] NOT_FOR_APPLICATION = {
        "jakarta.ws.rs..",
        "jakarta.persistence..",
        "org.hibernate..",
        "org.apache.kafka..",
        "io.quarkus.redis..",
        "io.vertx.core.http..",
        "io.vertx..redis..",
        "io.vertx..sqlclient..",
        "io.vertx..pgclient..",
        "java.sql..",
        "java.net.http.."
    };

    private RingRules() {}

    /** Holds all rules against the production classes of this package and those below it, as they stand on the class path. */
    public static void check(String root) {
        rings(root)
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(root));
    }

    /** All rules for a service in this root package, as one. It fails as well where there is no domain or no application. */
    public static ArchRule rings(String root) {
        return CompositeArchRule.of(Stream.concat(
                        Stream.of(
                                domainIsPlainJava(root),
                                domainHasNoClock(root),
                                applicationKnowsNoAdapter(root),
                                applicationKnowsNoTechnology(root),
                                timeIsInjected(root),
                                nothingBlocks(root)),
                        Ring.ADAPTERS.stream().map(adapter -> adapterKnowsNoOther(root, adapter)))
                .toList());
    }

    /** The domain depends on itself, plain Java without input and output, and contracts' vocabulary; on no framework. */
    static ArchRule domainIsPlainJava(String root) {
        return classes()
                .that()
                .resideInAPackage(Ring.DOMAIN.in(root))
                .should()
                .onlyDependOnClassesThat(resideInAPackage(Ring.DOMAIN.in(root))
                        .or(resideInAnyPackage(BESIDE_THE_DOMAIN))
                        .or(belongToAnyOf(URI.class, URLEncoder.class, URLDecoder.class)));
    }

    /** Time comes into the domain as an argument; not even a clock does. */
    static ArchRule domainHasNoClock(String root) {
        return noClasses()
                .that()
                .resideInAPackage(Ring.DOMAIN.in(root))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .accessTargetWhere(ForbiddenAccess.STOP_WATCH);
    }

    /** Use cases own ports; who implements them is not their business. */
    static ArchRule applicationKnowsNoAdapter(String root) {
        return noClasses()
                .that()
                .resideInAPackage(Ring.APPLICATION.in(root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Ring.in(root, Ring.ADAPTERS));
    }

    /** HTTP, SQL, Redis and Kafka stay outside the application. */
    static ArchRule applicationKnowsNoTechnology(String root) {
        return noClasses()
                .that()
                .resideInAPackage(Ring.APPLICATION.in(root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(NOT_FOR_APPLICATION);
    }

    /** Adapters meet in the application only. */
    static ArchRule adapterKnowsNoOther(String root, Ring adapter) {
        return noClasses()
                .that()
                .resideInAPackage(adapter.in(root))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Ring.in(root, adapter.others()))
                .allowEmptyShould(true);
    }

    /** No wall clock but the injected one, so that tests can move it. */
    static ArchRule timeIsInjected(String root) {
        return noClasses().that().resideInAPackage(root + "..").should().accessTargetWhere(ForbiddenAccess.SYSTEM_TIME);
    }

    /** Nothing waits on a thread for what comes later. */
    static ArchRule nothingBlocks(String root) {
        return noClasses().that().resideInAPackage(root + "..").should().accessTargetWhere(ForbiddenAccess.BLOCKING);
    }
}
