package io.github.otpgate.local.client;

import static io.github.otpgate.local.client.UnexpectedAnswer.requireStatus;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A trainee, and what the LMS of one institution asks otpgate about them. */
public final class SampleTrainee {

    private static final DateTimeFormatter KOREAN_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Seoul"));
    private static final Map<String, String> PURPOSE =
            Map.of("evalCode", "01", "evalType", "진도", "classTime", "08", "course", "HLB100", "class", "HLB100,3");
    private static final String USER_ID = "user001";

    private final LmsClient lms;
    private final String institution;
    private final String token;
    private final Map<String, String> person;

    /** @param institution a client of the development token issuer */
    public SampleTrainee(LmsClient lms, String institution, String name, String phone) {
        this.lms = lms;
        this.institution = institution;
        this.token = lms.institutionToken(institution);
        this.person = Map.of("name", name, "phone", phone);
    }

    /** The institution's token that the calls are made with. */
    public String institutionToken() {
        return token;
    }

    /** An enrolment ticket without an identity verification behind it. */
    public String enrolmentTicket() {
        return enrolmentTicket(Map.of("trainee", person));
    }

    /** An enrolment ticket that stands on a fresh identity verification. */
    public String provenEnrolmentTicket() {
        return requireStatus(201, askForEnrolmentTicket(freshVerification())).text("ticket");
    }

    /** A positive identity verification of nobody in particular: of whoever it is brought along for first. */
    public static Map<String, String> freshVerification() {
        return Map.of(
                "provider",
                "NICE",
                "transactionId",
                newTransactionId(),
                "resultCode",
                "0000",
                "verifiedAt",
                Instant.now().toString());
    }

    /** Asks for an enrolment ticket that stands on this identity verification. */
    public Answer askForEnrolmentTicket(Map<String, String> verification) {
        return lms.post(
                "/api/v3/enrolment-tickets", token, Map.of("trainee", person, "identityVerification", verification));
    }

    /** Reports this identity verification as the trainee's. */
    public Answer report(Map<String, String> verification) {
        Map<String, Object> report = new HashMap<>(verification);
        report.putAll(Map.of("trainee", person, "result", "VERIFIED"));
        return lms.post("/api/v3/identity-verifications", token, report);
    }

    /** A reset through v3, on this identity verification. */
    public Answer reset(Map<String, String> verification) {
        return lms.post(
                "/api/v3/resets",
                token,
                Map.of(
                        "trainee",
                        person,
                        "provider",
                        verification.get("provider"),
                        "transactionId",
                        verification.get("transactionId")));
    }

    /** Asks to register a browser. */
    public Answer askToRegister(String enrolmentTicket, boolean replace) {
        return lms.post(
                "/api/v3/devices",
                enrolmentTicket,
                Map.of("kind", "BROWSER", "os", "Windows 11", "model", "Firefox", "replace", replace));
    }

    /** A device, registered and activated with its first code. */
    public SampleDevice register(String enrolmentTicket, boolean replace) {
        Answer registered = requireStatus(201, askToRegister(enrolmentTicket, replace));
        SampleDevice device = new SampleDevice(registered.text("secret"));
        requireStatus(
                204,
                lms.post(
                        "/api/v3/devices/" + registered.text("deviceId") + "/activation",
                        enrolmentTicket,
                        Map.of("code", device.shownCode())));
        return device;
    }

    /** A verification through v3; headers are names and values in turn. */
    public Answer verify(String code, String... headers) {
        return lms.post(
                "/api/v3/verifications",
                token,
                Map.of(
                        "trainee", person,
                        "userId", USER_ID,
                        "code", code,
                        "purpose", PURPOSE,
                        "sessionId", "sample-session",
                        "clientIp", "203.0.113.7",
                        "requestedAt", Instant.now().toString()),
                headers);
    }

    /** A page ticket for pages of this origin. */
    public Answer pageTicket(String origin) {
        return requireStatus(
                201,
                lms.post(
                        "/api/v3/page-tickets",
                        token,
                        Map.of(
                                "trainee", person,
                                "userId", USER_ID,
                                "purpose", PURPOSE,
                                "origin", origin,
                                "minutes", 30)));
    }

    /** A verification through v2, by the LMS backend with its own token. */
    public Answer accredit(String code) {
        return lms.form("/api/v2/otp_accredit", token, accreditation(code, ""));
    }

    /** A verification through v2, by a page of this origin with its ticket. */
    public Answer accreditFrom(String origin, String pageTicket, String code) {
        return lms.formFrom(origin, "/api/v2/otp_accredit", accreditation(code, pageTicket));
    }

    /** A reset through v2, with an identity verification of this result, {@code T} or {@code F}. */
    public Answer userReset(String result) {
        Map<String, String> fields = form();
        fields.putAll(Map.of(
                "M_RET",
                result,
                "M_RETCD",
                "0000",
                "M_TRNID",
                newTransactionId(),
                "M_TRNDT",
                KOREAN_TIME.format(Instant.now())));
        return lms.form("/api/v2/user_reset", token, fields);
    }

    /** A reset through v3, with an identity verification that nobody reported. */
    public Answer resetWithUnknownProof() {
        return lms.post(
                "/api/v3/resets",
                token,
                Map.of("trainee", person, "provider", "NICE", "transactionId", newTransactionId()));
    }

    /** Whether the trainee is locked, and how many failures stand. */
    public Answer lockout() {
        return lms.post("/api/v3/lockouts/lookup", token, Map.of("trainee", person));
    }

    /** A reading call with the institution's token. */
    public Answer read(String path) {
        return lms.get(path, token);
    }

    private String enrolmentTicket(Map<String, ?> request) {
        return requireStatus(201, lms.post("/api/v3/enrolment-tickets", token, request))
                .text("ticket");
    }

    private Map<String, String> accreditation(String code, String session) {
        Map<String, String> fields = form();
        fields.putAll(Map.of(
                "OTPNO", code,
                "SESSIONID", session,
                "EXIP", "203.0.113.7",
                "COURSE_AGENT_PK", PURPOSE.get("course"),
                "CLASS_AGENT_PK", PURPOSE.get("class"),
                "EVAL_CD", PURPOSE.get("evalCode"),
                "EVAL_TYPE", PURPOSE.get("evalType"),
                "CLASS_TME", PURPOSE.get("classTime"),
                "USRDT", KOREAN_TIME.format(Instant.now())));
        return fields;
    }

    private Map<String, String> form() {
        return new HashMap<>(Map.of(
                "USER_NM",
                person.get("name"),
                "USER_TEL",
                person.get("phone"),
                "AGTID",
                institution,
                "USRID",
                USER_ID));
    }

    private static String newTransactionId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    }
}
