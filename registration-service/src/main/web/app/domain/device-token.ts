import { base64url } from "./base64url";

const ECDSA: EcKeyGenParams & EcdsaParams = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" };
const LIFETIME_SECONDS = 60;
const TOKEN_ID_BYTES = 16;

/** A new key pair whose private half stays in the browser. */
export function newSigningKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(ECDSA, false, ["sign", "verify"]);
}

/** The public half as the registration wants it. */
export function publicJwk(keys: CryptoKeyPair): Promise<JsonWebKey> {
  return crypto.subtle.exportKey("jwk", keys.publicKey);
}

/**
 * A device token: the app's word for itself after its enrolment ticket is gone. A compact JWS (RFC 7515, ES256), good for one
 * call within one minute.
 *
 * @param epochMillis now, by the server's clock
 */
export async function deviceToken(deviceId: string, privateKey: CryptoKey, epochMillis: number): Promise<string> {
  const issued = Math.floor(epochMillis / 1000);
  const signed = [
    { typ: "otpgate-device+jwt", alg: "ES256", kid: deviceId },
    { aud: "otpgate-device", iat: issued, exp: issued + LIFETIME_SECONDS, jti: tokenId() },
  ]
    .map((part) => base64url(new TextEncoder().encode(JSON.stringify(part))))
    .join(".");
  const signature = await crypto.subtle.sign(ECDSA, privateKey, new TextEncoder().encode(signed));
  return `${signed}.${base64url(new Uint8Array(signature))}`;
}

function tokenId(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(TOKEN_ID_BYTES)));
}
