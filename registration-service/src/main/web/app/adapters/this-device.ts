import { type Surroundings, surroundingsOf } from "../domain/surroundings";
import { type ClientHints, type DeviceProfile, deviceProfile } from "../domain/device-profile";

interface UserAgentData {
  getHighEntropyValues(hints: string[]): Promise<ClientHints>;
}

/** What device this is, as far as the browser says. */
export async function thisDevice(): Promise<DeviceProfile> {
  const data = (navigator as { userAgentData?: UserAgentData }).userAgentData;
  const hints = await data?.getHighEntropyValues(["platformVersion"]).catch(() => undefined);
  return deviceProfile(navigator.userAgent, hints);
}

/** Asks the browser not to clear the registration when space runs short; it decides by itself, and may be asked again. */
export async function keepStorage(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}

/** Whether the browser has promised not to clear it. */
export async function storageKept(): Promise<boolean> {
  return (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
}

/** Copies a text; false if the browser does not allow it. In-app browsers may have no clipboard at all. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Which browser the app is in, and how it was opened. */
export function surroundings(): Surroundings {
  const standalone = matchMedia("(display-mode: standalone)").matches || "standalone" in navigator && navigator.standalone === true;
  return { ...surroundingsOf(navigator.userAgent, navigator.maxTouchPoints), standalone };
}
