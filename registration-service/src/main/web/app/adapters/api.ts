import { deadline } from "shared/deadline";
import type { DeviceProfile } from "../domain/device-profile";
import type { Ending, RegisteredDevice } from "../domain/registration";

/** Why a call was refused: the problem's slug (deploy/docs/api-guide.md) and its members. */
export interface Problem {
  status: number;
  slug: string;
  device?: RegisteredDevice;
  remainingAttempts?: number;
  minutes?: number;
}

/** What became of a call. Unreachable: no network, no server, or none that could decide. */
export type Reply<T> = { kind: "done"; value: T } | { kind: "refused"; problem: Problem } | { kind: "unreachable" };

/** What a device needs to make codes. */
export interface Handover {
  deviceId: string;
  otpauthUri: string;
  qrCode: QrCode;
  /** Base32. */
  secret: string;
}

/** A QR code as an SVG path in a square of `size` modules, quiet zone included. */
export interface QrCode {
  size: number;
  path: string;
}

/** What is to be registered. */
export interface DeviceRequest extends DeviceProfile {
  kind: "BROWSER" | "INSTALLED";
  replace: boolean;
  consent: { version: string };
  publicKey?: JsonWebKey;
}

/** How this device stands. */
export type DeviceStatus =
  | { state: "CURRENT"; locked: boolean; registeredAt: string }
  | ({ locked: boolean; registeredAt: string } & Ending)
  | { state: "UNKNOWN" };

const PATIENCE = 10_000;
const UNDECIDED = [429, 500, 502, 503, 504];
const DEVICES = "/api/v3/devices";

/** The server's clock, in milliseconds since the epoch. */
export async function serverTime(): Promise<number | undefined> {
  const reply = await call<{ epochMillis: number }>("GET", "/api/v3/time");
  return reply.kind === "done" ? reply.value.epochMillis : undefined;
}

/** Which device the ticket's trainee has. */
export function lookUp(ticket: string): Promise<Reply<RegisteredDevice>> {
  return call("POST", `${DEVICES}/lookup`, ticket, {});
}

/** Begins a registration. */
export function register(ticket: string, request: DeviceRequest): Promise<Reply<Handover>> {
  return call("POST", DEVICES, ticket, request);
}

/** Ends a registration's beginning by its first code. */
export function activate(ticket: string, deviceId: string, code: string): Promise<Reply<void>> {
  return call("POST", `${DEVICES}/${deviceId}/activation`, ticket, { code });
}

/** How the device of this token stands. */
export function status(deviceToken: string): Promise<Reply<DeviceStatus>> {
  return call("GET", `${DEVICES}/current`, deviceToken);
}

/** Drops the registration of this token's device. */
export function remove(deviceToken: string): Promise<Reply<void>> {
  return call("DELETE", `${DEVICES}/current`, deviceToken);
}

async function call<T>(method: string, path: string, bearer?: string, body?: unknown): Promise<Reply<T>> {
  const headers: Record<string, string> = { Accept: "application/json" };
  if (bearer) {
    headers["Authorization"] = `Bearer ${bearer}`;
  }
  if (body) {
    headers["Content-Type"] = "application/json";
  }
  const request: RequestInit = { method, headers, cache: "no-store", credentials: "omit" };
  try {
    const response = await fetch(path, {
      ...request,
      ...(body ? { body: JSON.stringify(body) } : {}),
      signal: deadline(PATIENCE),
    });
    const text = await response.text();
    const json = text ? JSON.parse(text) : undefined;
    return response.ok ? { kind: "done", value: json as T } : refusal(response.status, json);
  } catch {
    return { kind: "unreachable" };
  }
}

function refusal(status: number, problem: { type?: string }): Reply<never> {
  if (UNDECIDED.includes(status)) {
    return { kind: "unreachable" };
  }
  const slug = problem.type?.split(":").pop() ?? "";
  return { kind: "refused", problem: { ...problem, status, slug } };
}
