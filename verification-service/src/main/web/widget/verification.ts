import type { Outcome, Reason } from "./outcome";

/** One code to be judged: what `POST /api/v3/verifications` takes. */
export interface Verification {
  /** The origin of otpgate. */
  server: string;
  ticket: string;
  language: string;
  /** Stays the same while the same code is sent again because no answer came. */
  idempotencyKey: string;
  code: string;
  userId?: string;
  purpose?: Record<string, string>;
}

/** As long as pages have always waited for a code to be judged. */
const PATIENCE_MILLIS = 10_000;

/** Asks otpgate, and once more if it cannot be reached. Never throws. */
export async function verify(verification: Verification): Promise<Outcome> {
  const deadline = AbortSignal.timeout(PATIENCE_MILLIS);
  try {
    const response = await send(verification, deadline).catch((failure) => {
      deadline.throwIfAborted();
      return failure instanceof TypeError ? send(verification, deadline) : Promise.reject(failure);
    });
    return await outcomeOf(response);
  } catch {
    return unavailable(deadline.aborted ? "timeout" : await whyUnreachable(verification.server, deadline));
  }
}

function send(verification: Verification, deadline: AbortSignal): Promise<Response> {
  const { code, userId, purpose } = verification;
  return fetch(`${verification.server}/api/v3/verifications`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${verification.ticket}`,
      "Content-Type": "application/json",
      "Accept-Language": verification.language,
      "Idempotency-Key": verification.idempotencyKey,
    },
    body: JSON.stringify({ code, userId, purpose }),
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
    signal: deadline,
  });
}

async function outcomeOf(response: Response): Promise<Outcome> {
  const body = await response.json().catch(() => ({}));
  if (response.ok && body.outcome === "ACCEPTED") {
    return { kind: "accepted", verificationId: body.verificationId, verifiedAt: body.verifiedAt };
  }
  switch (String(body.type).replace("urn:otpgate:problem:", "")) {
    case "code-mismatch":
      return { kind: "mismatch", remaining: body.remainingAttempts };
    case "code-already-used":
      return { kind: "used" };
    case "trainee-locked":
      return { kind: "locked" };
    case "too-many-requests":
      return { kind: "throttled", seconds: Number(response.headers.get("Retry-After")) || 1 };
    case "trainee-not-registered":
      return unavailable("not-registered");
    case "unauthorized":
      return unavailable("ticket");
    case "forbidden":
      return unavailable("refused");
    default:
      return unavailable("service");
  }
}

/** Browsers do not tell a page whether an answer was missing or not for it. Anybody may read the script, so it tells them apart. */
async function whyUnreachable(server: string, deadline: AbortSignal): Promise<Reason> {
  const reachable = await fetch(`${server}/widget/otpgate.js`, {
    method: "HEAD",
    credentials: "omit",
    cache: "no-store",
    signal: deadline,
  }).then(
    (response) => response.ok,
    () => false,
  );
  return reachable ? "refused" : "network";
}

function unavailable(reason: Reason): Outcome {
  return { kind: "unavailable", reason };
}
