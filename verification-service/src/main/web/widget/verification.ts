import { deadline } from "shared/deadline";
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
const FORBIDDEN = 403;
const TOO_MANY_REQUESTS = 429;

/** Asks otpgate, and once more if it cannot be reached. Never throws. */
export async function verify(verification: Verification): Promise<Outcome> {
  const patience = deadline(PATIENCE_MILLIS);
  try {
    const response = await send(verification, patience).catch((failure) =>
      failure instanceof TypeError && !patience.aborted ? send(verification, patience) : Promise.reject(failure),
    );
    return await outcomeOf(response);
  } catch {
    return unavailable(patience.aborted ? "timeout" : await whyUnreachable(verification.server, patience));
  }
}

function send(verification: Verification, signal: AbortSignal): Promise<Response> {
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
    signal,
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
      return throttled(response);
    case "trainee-not-registered":
      return unavailable("not-registered");
    case "unauthorized":
      return unavailable("ticket");
    case "forbidden":
      return unavailable("refused");
    default:
      // A proxy in between has no problems of ours to tell.
      return response.status === TOO_MANY_REQUESTS ? throttled(response) : unavailable("service");
  }
}

/**
 * Browsers do not tell a page whether an answer was missing or not for it: a refused origin looks like a proxy that answers 503 or
 * 429 by itself. Only otpgate says that this page is refused, to anybody who asks; whatever else answers may do better next time.
 */
async function whyUnreachable(server: string, signal: AbortSignal): Promise<Reason> {
  const request: RequestInit = { credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer", signal };
  const url = `${server}/widget/origin`;
  const answer = await fetch(url, request).catch(() => undefined);
  if (answer) {
    return answer.status === FORBIDDEN ? "refused" : "service";
  }
  return fetch(url, { ...request, mode: "no-cors" }).then(
    () => "service",
    () => "network",
  );
}

function throttled(response: Response): Outcome {
  return { kind: "throttled", seconds: Number(response.headers.get("Retry-After")) || 1 };
}

function unavailable(reason: Reason): Outcome {
  return { kind: "unavailable", reason };
}
