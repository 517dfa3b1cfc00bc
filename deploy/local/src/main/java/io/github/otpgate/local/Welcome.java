package io.github.otpgate.local;

import java.util.ArrayList;
import java.util.List;

/** What the user of the local stack is told once it is ready. */
final class Welcome {

    private final LocalStack stack;

    Welcome(LocalStack stack) {
        this.stack = stack;
    }

    List<String> lines() {
        String url = stack.url();
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("otpgate is ready: " + url);
        lines.add("  sample LMS            " + stack.lmsUrl() + "  (start here)");
        for (StackService service : StackService.values()) {
            lines.add("  %-21s %s/q/openapi  /q/metrics  /q/health"
                    .formatted(service.folder(), String.join(" ", stack.instances(service))));
        }
        lines.add("  logs                  " + stack.logs());
        lines.add("  clients of %s/dev/token: edulife/edulife-secret, kiraedu/kiraedu-secret, support/support-secret"
                .formatted(url));
        lines.add("");
        lines.add("Try:");
        lines.add(
                "  TOKEN=$(curl -s -d grant_type=client_credentials -d client_id=edulife -d client_secret=edulife-secret "
                        + url + "/dev/token | sed 's/.*\"access_token\":\"\\([^\"]*\\)\".*/\\1/')");
        lines.add("  curl -s -H \"Authorization: Bearer $TOKEN\" -H 'Content-Type: application/json' -d"
                + " '{\"trainee\":{\"name\":\"홍길동\",\"phone\":\"010-1234-5678\"}}' " + url
                + "/api/v3/enrolment-tickets");
        lines.add("  curl -s -H \"Authorization: Bearer $TOKEN\" --data-urlencode USER_NM=홍길동 -d"
                + " 'USER_TEL=01012345678&OTPNO=048004&AGTID=edulife&USRID=user001&EVAL_CD=01&CLASS_TME=08"
                + "&COURSE_AGENT_PK=HLB100&CLASS_AGENT_PK=HLB100,3' " + url + "/api/v2/otp_accredit");
        lines.add("");
        lines.add("Ctrl-C stops everything.");
        return lines;
    }
}
