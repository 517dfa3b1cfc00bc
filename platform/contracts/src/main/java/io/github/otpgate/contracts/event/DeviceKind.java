package io.github.otpgate.contracts.event;

/** What shows the code. */
public enum DeviceKind {
    /** A page in the browser (클라우드 OTP). */
    BROWSER,
    /** Any standard authenticator program (설치형 OTP). */
    INSTALLED,
    /** A phone (mOTP). */
    MOBILE
}
