package io.github.otpgate.registration.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeAnswerTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int PIXELS = 4;
    private static final String URI =
            KeyUri.of(UUID.fromString("0f2c1d9a-7b3e-4c55-9d11-000000000000"), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");

    @Test
    void aReaderFindsTheUriInTheDrawnPath() throws Exception {
        BufferedImage drawn = draw(QrCodeAnswer.of(URI));

        BinaryBitmap bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(drawn)));
        assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(URI);
    }

    @Test
    void thePathIsNothingButRunsOfModules() {
        assertThat(RUN.matcher(QrCodeAnswer.of(URI).path()).replaceAll("")).isEmpty();
    }

    @Test
    void theSecretIsNotWrittenByAccident() {
        assertThat(QrCodeAnswer.of(URI)).hasToString("QrCodeAnswer[hidden]");
    }

    private static BufferedImage draw(QrCodeAnswer code) {
        BufferedImage image =
                new BufferedImage(code.size() * PIXELS, code.size() * PIXELS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.scale(PIXELS, PIXELS);
        RUN.matcher(code.path()).results().forEach(run -> pen.fillRect(at(run, 1), at(run, 2), at(run, 3), 1));
        pen.dispose();
        return image;
    }

    private static int at(MatchResult run, int group) {
        return Integer.parseInt(run.group(group));
    }
}
