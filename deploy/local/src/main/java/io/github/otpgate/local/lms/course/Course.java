package io.github.otpgate.local.lms.course;

/** The one course of the sample institution. */
public final class Course {

    /** {@code COURSE_AGENT_PK}. */
    public static final String CODE = "HLB100";
    /** {@code CLASS_AGENT_PK}: the third opening. */
    public static final String CLASS = "HLB100,3";
    /** How many sessions it has. */
    public static final int SESSIONS = 20;
    /** Sessions after which the exam may be taken: 80 percent. */
    public static final int SESSIONS_BEFORE_EXAM = 16;
    /** Sessions that may be begun on one verification. */
    public static final int SESSIONS_PER_VERIFICATION = 8;

    private Course() {}
}
