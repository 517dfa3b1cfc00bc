import type { DeviceProfile } from "./device-profile";
import type { SealedSecret } from "./pin-vault";

/** What is told of a registered device; times are ISO 8601. */
export interface RegisteredDevice extends DeviceProfile {
  kind: "BROWSER" | "INSTALLED" | "MOBILE";
  registeredAt: string;
}

/** Why this device makes no codes any more. */
export interface Ending {
  state: "REPLACED" | "REMOVED";
  replacedBy?: RegisteredDevice;
}

/** This browser's registration as it is kept here. */
export interface Registration {
  deviceId: string;
  profile: DeviceProfile;
  /** Version of the text that was agreed to. */
  consent: string;
  /** Opens the outer layer of the secret. */
  deviceKey: CryptoKey;
  /** Signs device tokens. */
  signingKey: CryptoKey;
  /** Gone once the registration has ended. */
  secret?: SealedSecret;
  ending?: Ending;
}
