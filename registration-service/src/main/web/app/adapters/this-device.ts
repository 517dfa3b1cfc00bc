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

/** Asks the browser not to clear the registration when space runs short; it decides by itself. */
export async function keepStorage(): Promise<void> {
  await navigator.storage?.persist?.().catch(() => false);
}

/** Copies a text; false if the browser does not allow it. */
export function copy(text: string): Promise<boolean> {
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
