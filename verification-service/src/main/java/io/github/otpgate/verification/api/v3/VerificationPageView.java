package io.github.otpgate.verification.api.v3;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.github.otpgate.verification.application.AttemptPage;
import java.util.List;

/**
 * Some attempts, newest first.
 *
 * @param next the cursor of the following ones; absent on the last page
 */
@JsonInclude(Include.NON_NULL)
public record VerificationPageView(List<VerificationView> items, String next) {

    static VerificationPageView of(AttemptPage page) {
        return new VerificationPageView(
                page.attempts().stream().map(VerificationView::of).toList(),
                page.next().map(Cursor::write).orElse(null));
    }
}
