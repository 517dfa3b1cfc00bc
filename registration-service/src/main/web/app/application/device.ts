import * as api from "../adapters/api";
import type { Database } from "../adapters/database";
import type { ServerClock } from "../adapters/server-clock";
import { deviceToken } from "../domain/device-token";
import { open, seal } from "../domain/pin-vault";
import type { Ending, Registration } from "../domain/registration";
import { totpKey } from "../domain/totp";

/** How this browser's registration stands with the server. Unknown: the server has never heard of it, or not for long. */
export type Standing =
  | { kind: "current"; locked: boolean; registeredAt: string }
  | { kind: "ended"; ending: Ending }
  | { kind: "unknown" }
  | { kind: "unreachable" };

/** What came of a registration reset. */
export type ResetOutcome = "removed" | "locked" | "unknown" | "unreachable";

/** This browser as a registered device. */
export class Device {
  constructor(
    private registration: Registration,
    private readonly database: Database,
    private readonly clock: ServerClock,
  ) {}

  get ending(): Ending | undefined {
    return this.registration.ending;
  }

  get profile() {
    return this.registration.profile;
  }

  get consent() {
    return this.registration.consent;
  }

  /** The key that makes codes, or undefined if the PIN is wrong. Nobody is asked, nothing is counted. */
  async unlock(pin: string): Promise<CryptoKey | undefined> {
    const secret = await this.secret(pin);
    const key = secret && (await totpKey(secret));
    secret?.fill(0);
    return key;
  }

  /** Whether the PIN was changed: not if the former one is wrong. */
  async changePin(former: string, pin: string): Promise<boolean> {
    const secret = await this.secret(former);
    if (!secret) {
      return false;
    }
    const { deviceKey, deviceId } = this.registration;
    const sealed = await seal(secret, pin, deviceKey, deviceId);
    secret.fill(0);
    await this.save({ ...this.registration, secret: sealed });
    return true;
  }

  /** Asks how the registration stands; an ended one forgets its secret. */
  async standing(): Promise<Standing> {
    await this.clock.synchronise();
    const reply = await api.status(await this.token());
    if (reply.kind !== "done") {
      // A refused token says nothing of the registration: the clock may have been set, or the request have waited somewhere.
      return { kind: "unreachable" };
    }
    const status = reply.value;
    if (status.state === "UNKNOWN") {
      return { kind: "unknown" };
    }
    if (status.state === "CURRENT") {
      return { kind: "current", locked: status.locked, registeredAt: status.registeredAt };
    }
    const { state, replacedBy } = status;
    const ending: Ending = replacedBy ? { state, replacedBy } : { state };
    const { secret, ...rest } = this.registration;
    await this.save({ ...rest, ending });
    return { kind: "ended", ending };
  }

  /** Drops the registration at the server, and here once the server has said that it is gone. A mere refusal does not say so. */
  async reset(): Promise<ResetOutcome> {
    await this.clock.synchronise();
    const reply = await api.remove(await this.token());
    if (reply.kind === "refused" && reply.problem.slug === "trainee-locked") {
      return "locked";
    }
    const standing = reply.kind === "refused" ? await this.standing() : undefined;
    if (reply.kind === "done" || standing?.kind === "ended") {
      await this.forget();
      return "removed";
    }
    return standing?.kind === "unknown" ? "unknown" : "unreachable";
  }

  /** Drops what this browser keeps. */
  forget(): Promise<void> {
    return this.database.revise(this.registration.deviceId);
  }

  private async secret(pin: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const { secret, deviceKey, deviceId } = this.registration;
    return secret && open(secret, pin, deviceKey, deviceId);
  }

  private async save(registration: Registration): Promise<void> {
    await this.database.revise(registration.deviceId, registration);
    this.registration = registration;
  }

  private token(): Promise<string> {
    const { deviceId, signingKey } = this.registration;
    return deviceToken(deviceId, signingKey, this.clock.now());
  }
}
