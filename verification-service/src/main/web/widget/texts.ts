import type { Reason } from "./outcome";
import { en } from "./texts.en";
import { ko } from "./texts.ko";

/** Every sentence that a trainee reads. */
export interface Texts {
  title: string;
  hint: string;
  field: string;
  submit: string;
  sending: string;
  keypad: string;
  erase: string;
  clear: string;
  entered(digits: number): string;
  digitsOnly: string;
  incomplete: string;
  mismatch: string;
  remaining(attempts: number): string;
  used: string;
  throttled(seconds: number): string;
  accepted: { title: string; detail: string };
  locked: { title: string; detail: string };
  unavailable: Record<Reason, { title: string; detail: string }>;
  phone: string;
  retry: string;
}

/** Korean, unless it is said to be English. */
export function textsOf(language: string): Texts {
  return language === "en" ? en : ko;
}
