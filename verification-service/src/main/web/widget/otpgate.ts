/** The code field for pages of an LMS. */
class OtpVerify extends HTMLElement {}

customElements.define("otp-verify", OtpVerify);
