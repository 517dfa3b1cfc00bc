import { OtpVerify } from "./otp-verify";

// Known while the script runs for the first time only.
const script = document.currentScript;

if (!customElements.get("otp-verify")) {
  OtpVerify.home = script instanceof HTMLScriptElement ? new URL(script.src).origin : location.origin;
  customElements.define("otp-verify", OtpVerify);
}
