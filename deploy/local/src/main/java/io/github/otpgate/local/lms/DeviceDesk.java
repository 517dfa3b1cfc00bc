package io.github.otpgate.local.lms;

import io.github.otpgate.local.lms.otpgate.OtpGate;
import io.github.otpgate.local.lms.otpgate.Reply;
import io.nayuki.qrcodegen.QrCode;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/** Sends trainees to the app that shows their codes. */
final class DeviceDesk {

    private final OtpGate otpgate;

    DeviceDesk(OtpGate otpgate) {
        this.otpgate = otpgate;
    }

    /** The trainee's device as otpgate knows it. */
    Future<JsonObject> device(Visit visit) {
        return otpgate.post(
                        visit.learner().exchanges(),
                        "/api/v3/devices/lookup",
                        new JsonObject().put("trainee", visit.learner().person()))
                .compose(reply -> reply.is(200) || reply.is(404)
                        ? Future.succeededFuture(new JsonObject()
                                .put("registered", reply.is(200))
                                .put("device", reply.is(200) ? reply.body() : null))
                        : Refusal.of(502, "otpgate-unavailable"));
    }

    /** A link, good for ten minutes, with which the trainee registers a device; proven if they were verified by phone just now. */
    Future<JsonObject> link(Visit visit) {
        Optional<PhoneProof> proof = visit.learner().takeProof();
        JsonObject request = new JsonObject().put("trainee", visit.learner().person());
        proof.ifPresent(fresh -> request.put("identityVerification", fresh.evidence()));
        return otpgate.post(visit.learner().exchanges(), "/api/v3/enrolment-tickets", request)
                .onSuccess(reply -> keepIfUnavailable(reply, visit.learner(), proof))
                .compose(DeviceDesk::link)
                .map(link -> link.put("proven", proof.isPresent()));
    }

    /** The same proof may be sent again where nobody could tell whether it is one. */
    private static void keepIfUnavailable(Reply reply, Learner learner, Optional<PhoneProof> proof) {
        if (reply.unavailable()) {
            proof.ifPresent(learner::prove);
        }
    }

    private static Future<JsonObject> link(Reply reply) {
        if (!reply.is(201)) {
            return Refusal.of(502, "otpgate-unavailable");
        }
        String url = reply.body().getString("url");
        return Future.succeededFuture(new JsonObject()
                .put("url", url)
                .put("expiresAt", reply.body().getString("expiresAt"))
                .put("qr", modules(url)));
    }

    /** The link's QR code: a text of 0 and 1 for every row. */
    private static java.util.List<String> modules(String url) {
        QrCode code = QrCode.encodeText(url, QrCode.Ecc.LOW);
        return java.util.stream.IntStream.range(0, code.size)
                .mapToObj(y -> row(code, y))
                .toList();
    }

    private static String row(QrCode code, int y) {
        StringBuilder row = new StringBuilder();
        for (int x = 0; x < code.size; x++) {
            row.append(code.getModule(x, y) ? '1' : '0');
        }
        return row.toString();
    }
}
