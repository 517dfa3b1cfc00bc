/**
 * A secret at rest in two layers. Inside, AES-256-GCM under a key made of the PIN by PBKDF2; outside, AES-256-GCM under the
 * device's own key, which no script can read out of the browser. Whoever copies the data without the browser's key store has
 * nothing to try PINs on; whoever has both finds four digits soon. See deploy/docs/web-app.md.
 */
export interface SealedSecret {
  /** Rounds of PBKDF2 with SHA-256. */
  iterations: number;
  iv: Uint8Array<ArrayBuffer>;
  /** Outer layer over salt, inner iv and inner layer. */
  data: ArrayBuffer;
}

/** OWASP's number for PBKDF2 with SHA-256 (Password Storage Cheat Sheet). */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const IV_BYTES = 12;

/** A new device key; it can be stored in IndexedDB and used there, and not exported. */
export function newDeviceKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/**
 * Seals a secret.
 *
 * @param context what the secret belongs to; it opens with the same context only
 */
export async function seal(
  secret: Uint8Array<ArrayBuffer>,
  pin: string,
  deviceKey: CryptoKey,
  context: string,
): Promise<SealedSecret> {
  const salt = random(SALT_BYTES);
  const innerIv = random(IV_BYTES);
  const inner = await crypto.subtle.encrypt(aesGcm(innerIv, context), await pinKey(pin, salt, ITERATIONS), secret);
  const iv = random(IV_BYTES);
  const data = await crypto.subtle.encrypt(aesGcm(iv, context), deviceKey, concat(salt, innerIv, new Uint8Array(inner)));
  return { iterations: ITERATIONS, iv, data };
}

/**
 * The secret, or undefined if the PIN is wrong. Rejects if the outer layer does not open: then the data is damaged or not
 * this device's.
 */
export async function open(
  sealed: SealedSecret,
  pin: string,
  deviceKey: CryptoKey,
  context: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const outer = new Uint8Array(await crypto.subtle.decrypt(aesGcm(sealed.iv, context), deviceKey, sealed.data));
  const salt = outer.slice(0, SALT_BYTES);
  const innerIv = outer.slice(SALT_BYTES, SALT_BYTES + IV_BYTES);
  const key = await pinKey(pin, salt, sealed.iterations);
  try {
    const inner = outer.slice(SALT_BYTES + IV_BYTES);
    return new Uint8Array(await crypto.subtle.decrypt(aesGcm(innerIv, context), key, inner));
  } catch {
    return undefined;
  }
}

async function pinKey(pin: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
  const kdf = { name: "PBKDF2", hash: "SHA-256", salt, iterations };
  return crypto.subtle.deriveKey(kdf, material, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function aesGcm(iv: Uint8Array<ArrayBuffer>, context: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(context) };
}

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

function concat(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
