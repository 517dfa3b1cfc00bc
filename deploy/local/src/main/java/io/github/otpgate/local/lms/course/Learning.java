package io.github.otpgate.local.lms.course;

/** How far a trainee has come, and what has to be proven before they go on. */
public final class Learning {

    private boolean consented;
    private boolean enrolled;
    private int sessionsBegun;
    private int begunSinceVerification;
    private boolean examTaken;

    public synchronized void consent() {
        consented = true;
    }

    public synchronized boolean consented() {
        return consented;
    }

    public synchronized boolean enrolled() {
        return enrolled;
    }

    public synchronized int sessionsBegun() {
        return sessionsBegun;
    }

    public synchronized boolean examTaken() {
        return examTaken;
    }

    /** Whether this step's turn has come: sessions in their order, the exam after most of them, nothing twice. */
    public synchronized boolean open(Step step) {
        return switch (step.kind()) {
            case ENROLMENT -> consented && !enrolled;
            case SESSION -> enrolled && step.session() == sessionsBegun + 1 && step.session() <= Course.SESSIONS;
            case EXAM -> enrolled && sessionsBegun >= Course.SESSIONS_BEFORE_EXAM && !examTaken;
        };
    }

    /** Whether the trainee has to be verified before it: always, except before most sessions. */
    public synchronized boolean verificationDue(Step step) {
        return step.kind() != Step.Kind.SESSION || begunSinceVerification >= Course.SESSIONS_PER_VERIFICATION;
    }

    /** Begins a step whose turn it is and that needs no verification; says whether it did. */
    public synchronized boolean begin(Step step) {
        return !verificationDue(step) && advance(step);
    }

    /** Begins a step before which the trainee has just been verified; says whether its turn had come. */
    public synchronized boolean beginVerified(Step step) {
        if (!open(step)) {
            return false;
        }
        begunSinceVerification = 0;
        return advance(step);
    }

    private boolean advance(Step step) {
        if (!open(step)) {
            return false;
        }
        switch (step.kind()) {
            case ENROLMENT -> enrolled = true;
            case SESSION -> {
                sessionsBegun++;
                begunSinceVerification++;
            }
            case EXAM -> examTaken = true;
        }
        return true;
    }
}
