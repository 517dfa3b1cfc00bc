import type { Texts } from "./texts";

const usePhone = "You can continue with phone verification.";

export const en: Texts = {
  title: "OTP verification",
  hint: "Enter the six digits that your OTP shows now.",
  field: "Six-digit code",
  submit: "Verify",
  sending: "Checking…",
  keypad: "Number pad",
  erase: "Erase one digit",
  clear: "Clear all",
  entered: (digits) => `${digits} of 6 digits entered`,
  digitsOnly: "Only the six digits can be entered here.",
  incomplete: "Enter all six digits of the code.",
  mismatch: "The code does not match. Check the number that is shown now.",
  remaining: (attempts) => `${attempts} ${attempts === 1 ? "attempt" : "attempts"} left`,
  used: "This code was used already. Wait for the next number and enter that one.",
  throttled: (seconds) => `Too many requests. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`,
  accepted: { title: "You are verified", detail: "You can go on learning." },
  locked: {
    title: "Your OTP is stopped",
    detail: "A wrong code was entered five times in a row. Verify yourself by phone, then you can use it again.",
  },
  unavailable: {
    network: { title: "The OTP server cannot be reached", detail: `Check your connection and try again.\n${usePhone}` },
    timeout: { title: "The answer is taking too long", detail: `Try again in a moment.\n${usePhone}` },
    service: { title: "The OTP cannot be used right now", detail: `Try again in a moment.\n${usePhone}` },
    refused: {
      title: "The OTP cannot be used on this page",
      detail: `This page is not permitted to ask for it. Please tell your training institution.\n${usePhone}`,
    },
    ticket: { title: "The time for this verification is over", detail: `Reload the page and try again.\n${usePhone}` },
    "not-registered": {
      title: "You have no registered OTP",
      detail: `Register one first; name and mobile number have to be the same as at registration.\n${usePhone}`,
    },
    browser: {
      title: "The OTP cannot be used in this browser",
      detail: `The browser is too old. Update it, or open this page in another one.\n${usePhone}`,
    },
  },
  phone: "Verify by phone",
  retry: "Try again",
};
