/** Why a code could not be judged; the page finds it in the detail of `otp-unavailable`. */
export type Reason =
  /** otpgate cannot be reached. */
  | "network"
  /** It did not answer in time. */
  | "timeout"
  /** It, or a proxy before it, answered that it cannot judge now. */
  | "service"
  /** This page may not ask: its origin, or what it asks for, is not the ticket's. */
  | "refused"
  /** The page ticket is missing or has expired: the page needs a new one. */
  | "ticket"
  /** The trainee has no registered device. */
  | "not-registered"
  /** The browser is too old. */
  | "browser";

/** What came of a code. */
export type Outcome =
  | { kind: "accepted"; verificationId: string; verifiedAt: string }
  | { kind: "mismatch"; remaining: number }
  | { kind: "used" }
  | { kind: "throttled"; seconds: number }
  | { kind: "locked" }
  | { kind: "unavailable"; reason: Reason };
