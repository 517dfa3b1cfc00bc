import * as api from "../adapters/api";
import type { Database } from "../adapters/database";
import type { ServerClock } from "../adapters/server-clock";
import { deviceToken } from "../domain/device-token";
import { Device } from "./device";

/**
 * This browser's device, or undefined if none is registered here. A registration whose activation was sent and not answered
 * is settled first: the server knows whether it is the trainee's device. One that it does not know yet is kept, until the next
 * registration takes its place.
 */
export async function findDevice(database: Database, clock: ServerClock): Promise<Device | undefined> {
  const pending = await database.read("pending");
  if (pending) {
    await clock.synchronise();
    const token = await deviceToken(pending.deviceId, pending.signingKey, clock.now());
    const reply = await api.status(token);
    if (reply.kind === "done" && reply.value.state !== "UNKNOWN") {
      await database.promote(pending);
    }
  }
  const registration = await database.read("current");
  return registration && new Device(registration, database, clock);
}
