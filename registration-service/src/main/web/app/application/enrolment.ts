import * as api from "../adapters/api";
import type { Database } from "../adapters/database";
import type { ServerClock } from "../adapters/server-clock";
import { keepStorage } from "../adapters/this-device";
import { base32Decode } from "../domain/base32";
import { CONSENT_VERSION } from "../domain/consent";
import type { DeviceProfile } from "../domain/device-profile";
import { newSigningKeys, publicJwk } from "../domain/device-token";
import { newDeviceKey, seal } from "../domain/pin-vault";
import type { Registration } from "../domain/registration";
import { timeStepAt } from "../domain/time-step";
import { totp, totpKey } from "../domain/totp";

/** A registration of this browser that waits for a PIN. */
export interface Begun {
  deviceId: string;
  secret: Uint8Array<ArrayBuffer>;
  signingKey: CryptoKey;
}

/** Registering by one enrolment ticket: this browser, or a program on this computer. */
export class Enrolment {
  constructor(
    private readonly ticket: string,
    private readonly profile: DeviceProfile,
    private readonly database: Database,
    private readonly clock: ServerClock,
  ) {}

  lookUp() {
    return api.lookUp(this.ticket);
  }

  /** Begins the registration of this browser. */
  async begin(replace: boolean): Promise<api.Reply<Begun>> {
    const keys = await newSigningKeys();
    const reply = await api.register(this.ticket, {
      kind: "BROWSER",
      ...this.profile,
      replace,
      consent: { version: CONSENT_VERSION },
      publicKey: await publicJwk(keys),
    });
    if (reply.kind !== "done") {
      return reply;
    }
    const { deviceId, secret } = reply.value;
    return { kind: "done", value: { deviceId, secret: base32Decode(secret), signingKey: keys.privateKey } };
  }

  /** Seals the secret under the PIN. What is kept is not lost, should the answer to the activation be. */
  async keep({ deviceId, secret, signingKey }: Begun, pin: string): Promise<Registration> {
    const deviceKey = await newDeviceKey();
    const registration: Registration = {
      deviceId,
      profile: this.profile,
      consent: CONSENT_VERSION,
      deviceKey,
      signingKey,
      secret: await seal(secret, pin, deviceKey, deviceId),
    };
    await this.database.write("pending", registration);
    return registration;
  }

  /** Activates this browser by its first code; then it is the trainee's device. */
  async activate({ secret }: Begun, registration: Registration): Promise<api.Reply<CryptoKey>> {
    const key = await totpKey(secret);
    await this.clock.synchronise();
    const code = await totp(key, timeStepAt(this.clock.now()));
    const reply = await api.activate(this.ticket, registration.deviceId, code);
    if (reply.kind !== "done") {
      return reply;
    }
    // Should the storage fail here the registration stays pending, and is found to be the trainee's at the next start.
    await this.database.promote(registration).catch(() => undefined);
    secret.fill(0);
    await keepStorage();
    return { kind: "done", value: key };
  }

  /** Begins the registration of an authenticator program. */
  beginInstalled(program: string, replace: boolean): Promise<api.Reply<api.Handover>> {
    const { os } = this.profile;
    const consent = { version: CONSENT_VERSION };
    return api.register(this.ticket, { kind: "INSTALLED", os, model: program, replace, consent });
  }

  /** Activates the program by the code that it shows. */
  activateInstalled(deviceId: string, code: string): Promise<api.Reply<void>> {
    return api.activate(this.ticket, deviceId, code);
  }
}
