package io.github.otpgate.verification.api.v2;

import io.github.otpgate.contracts.purpose.Purpose;
import java.util.Set;

/** Whether a page asks for what its ticket is for. */
final class TicketPurpose {

    /** What pages send that do not know their course or class. */
    private static final Set<String> UNKNOWN = Set.of("Y", "notnull");

    private TicketPurpose() {}

    /** Whether the page's purpose is the ticket's; a course or class that the page does not know is the ticket's. */
    static boolean covers(Purpose ticket, Purpose page) {
        Purpose meant = new Purpose(
                page.evalCode(),
                page.evalType(),
                page.classTime(),
                known(page.course(), ticket.course()),
                known(page.classCode(), ticket.classCode()));
        return meant.sameAs(ticket);
    }

    private static String known(String page, String ticket) {
        return UNKNOWN.contains(page) ? ticket : page;
    }
}
