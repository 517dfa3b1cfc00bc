const DIGITS = 6;
const ALGORITHM = { name: "HMAC", hash: "SHA-1" };

/** A key that makes codes and never shows itself: the secret cannot be read back from it. */
export function totpKey(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", secret, ALGORITHM, false, ["sign"]);
}

/** The six digits of a time step (RFC 6238; truncation of RFC 4226 section 5.3). */
export async function totp(key: CryptoKey, timeStep: number): Promise<string> {
  const counter = new DataView(new ArrayBuffer(8));
  counter.setBigUint64(0, BigInt(timeStep));
  const mac = new DataView(await crypto.subtle.sign("HMAC", key, counter.buffer));
  const offset = mac.getUint8(mac.byteLength - 1) & 0xf;
  const number = (mac.getUint32(offset) & 0x7fffffff) % 10 ** DIGITS;
  return number.toString().padStart(DIGITS, "0");
}
