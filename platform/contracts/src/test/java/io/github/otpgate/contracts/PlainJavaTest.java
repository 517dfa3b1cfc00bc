package io.github.otpgate.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Contracts bring no framework to whoever speaks them. */
class PlainJavaTest {

    private static final String ROOT = "io.github.otpgate.contracts";
    private static final JavaClasses CONTRACTS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    @Test
    void contractsDependOnJavaJacksonJoseAndPhoneNumbersOnly() {
        onlyOn(ROOT + "..", "java..", "javax.crypto..", "com.fasterxml.jackson..", "org.jose4j..", "com.google.i18n..")
                .check(CONTRACTS);
    }

    @Test
    void theDomainsVocabularyIsPlainerStill() {
        String[] vocabulary = {ROOT + ".trainee..", ROOT + ".purpose..", ROOT + ".lockout.."};

        classes()
                .that()
                .resideInAnyPackage(vocabulary)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".trainee..",
                        ROOT + ".purpose..",
                        ROOT + ".lockout..",
                        "java..",
                        "javax.crypto..",
                        "com.fasterxml.jackson.annotation..",
                        "com.google.i18n..")
                .check(CONTRACTS);
    }

    @Test
    void theRuleWouldSeeAFramework() {
        JavaClasses withTests = new ClassFileImporter().importPackages(ROOT);

        assertThat(onlyOn(ROOT + "..", "java..").evaluate(withTests).hasViolation())
                .isTrue();
    }

    private static ArchRule onlyOn(String... packages) {
        return classes().should().onlyDependOnClassesThat().resideInAnyPackage(packages);
    }
}
