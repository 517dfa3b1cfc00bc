import { OtpVerify } from "./otp-verify";

// Known while the script runs for the first time only.
const script = document.currentScript;

// Without custom elements the page shows what it wrote into the element (deploy/docs/api-guide.md).
if ("customElements" in window && !customElements.get("otp-verify")) {
  OtpVerify.home = script instanceof HTMLScriptElement ? new URL(script.src).origin : location.origin;
  customElements.define("otp-verify", OtpVerify);
}
