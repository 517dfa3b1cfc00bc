package io.github.otpgate.testkit.cost;

import io.github.otpgate.contracts.purpose.Purpose;
import io.github.otpgate.contracts.token.EnrolmentTicket;
import io.github.otpgate.contracts.token.PageTicket;
import io.github.otpgate.contracts.trainee.Identity;
import io.github.otpgate.contracts.trainee.InstitutionId;
import io.github.otpgate.contracts.trainee.TraineeKey;
import io.github.otpgate.contracts.trainee.UserId;
import io.github.otpgate.testkit.TestInstitutions;
import io.github.otpgate.testkit.TestTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Somebody with good tokens whose requests are nevertheless refused, for one bad part.
 *
 * @param tokens by the name of their kind in the API's description
 * @param json good JSON values by field name, for the parts that are not bad
 * @param form the same for forms
 */
record RefusedCaller(Map<String, String> tokens, Map<String, String> json, Map<String, String> form) {

    private static final InstitutionId INSTITUTION = new InstitutionId(TestInstitutions.EDULIFE);
    private static final TraineeKey TRAINEE = new TraineeKey("1." + "a".repeat(43));
    private static final Purpose PURPOSE = new Purpose("01", "진도", "08", "HLB100", "HLB100,3");
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    /** @param now when the tickets are signed */
    static RefusedCaller at(Instant now) {
        return new RefusedCaller(tokensAt(now), goodJson(), goodForm());
    }

    /** The header that lets this caller in; empty where nobody has to prove anything. */
    String authorization(Endpoint endpoint) {
        return endpoint.security().stream()
                .map(tokens::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> endpoint.form() ? Optional.ofNullable(tokens.get("institutionToken")) : Optional.empty())
                .map(token -> "Authorization: Bearer " + token + "\r\n")
                .orElse("");
    }

    private static Map<String, String> tokensAt(Instant now) {
        Instant end = now.plus(LIFETIME);
        UUID ticket = UUID.randomUUID();
        return Map.of(
                "institutionToken", TestTokens.institution(TestInstitutions.EDULIFE, TestTokens.LMS),
                "pageTicket",
                        TestTokens.pageTicket(
                                new PageTicket(
                                        ticket,
                                        TRAINEE,
                                        INSTITUTION,
                                        new UserId("user001"),
                                        PURPOSE,
                                        "http://lms.edulife.example",
                                        end),
                                now),
                "enrolmentTicket",
                        TestTokens.enrolmentTicket(
                                new EnrolmentTicket(ticket, TRAINEE, Identity.Kind.PERSON, INSTITUTION, false, end),
                                now),
                "serviceToken", TestTokens.service("verification-service", callee(), now));
    }

    private static String callee() {
        return ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
    }

    private static Map<String, String> goodJson() {
        return Map.ofEntries(
                Map.entry("name", "\"홍길동\""),
                Map.entry("phone", "\"010-1234-5678\""),
                Map.entry("trainee", "{\"name\":\"홍길동\",\"phone\":\"010-1234-5678\"}"),
                Map.entry("code", "\"04800x\""),
                Map.entry("kind", "\"INSTALLED\""),
                Map.entry("os", "\"Windows 11\""),
                Map.entry("model", "\"KeePassXC\""),
                Map.entry("evalCode", "\"01\""),
                Map.entry("classTime", "\"08\""),
                Map.entry("course", "\"HLB100\""),
                Map.entry("class", "\"HLB100,3\""),
                Map.entry(
                        "purpose",
                        "{\"evalCode\":\"01\",\"classTime\":\"08\",\"course\":\"HLB100\",\"class\":\"HLB100,3\"}"),
                Map.entry("origin", "\"http://nowhere.example\""),
                Map.entry("provider", "\"NICE\""),
                Map.entry("transactionId", "\"TX1\""),
                Map.entry("resultCode", "\"0000\""),
                Map.entry("result", "\"NONE\""));
    }

    private static Map<String, String> goodForm() {
        return Map.ofEntries(
                Map.entry("USER_NM", "%ED%99%8D"),
                Map.entry("USER_TEL", "01012345678"),
                Map.entry("OTPNO", "048004"),
                Map.entry("AGTID", TestInstitutions.EDULIFE),
                Map.entry("EVAL_CD", "zz"),
                Map.entry("CLASS_TME", "08"),
                Map.entry("COURSE_AGENT_PK", "HLB100"),
                Map.entry("CLASS_AGENT_PK", "HLB100,3"),
                Map.entry("M_RET", "F"),
                Map.entry("M_RETCD", "0000"),
                Map.entry("M_TRNID", "TX1"));
    }
}
