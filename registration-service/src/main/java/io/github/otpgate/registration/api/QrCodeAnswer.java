package io.github.otpgate.registration.api;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A QR code (ISO/IEC 18004) as a page draws it: dark modules on a light ground.
 *
 * @param size modules a side, with the quiet zone of four
 * @param path an SVG path of the dark modules, each 1 by 1
 */
@RegisterForReflection
record QrCodeAnswer(int size, String path) {

    private static final int QUIET_ZONE = 4;

    static QrCodeAnswer of(String text) {
        QrCode code = QrCode.encodeText(text, Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int run = darkRun(code, x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + QUIET_ZONE, y + QUIET_ZONE, run, run));
                    x += run;
                }
            }
        }
        return new QrCodeAnswer(code.size + 2 * QUIET_ZONE, path.toString());
    }

    private static int darkRun(QrCode code, int x, int y) {
        int end = x;
        // Outside the symbol every module is light.
        while (code.getModule(end, y)) {
            end++;
        }
        return end - x;
    }

    /** Never what it says. */
    @Override
    public String toString() {
        return "QrCodeAnswer[hidden]";
    }
}
