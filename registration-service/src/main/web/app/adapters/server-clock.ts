import { clockOffset } from "../domain/clock-offset";
import { serverTime } from "./api";
import type { Database } from "./database";

/** The server's time as this device knows it: its own clock and the offset that was measured last, kept for times offline. */
export class ServerClock {
  private constructor(
    private readonly database: Database,
    private offset: number,
  ) {}

  static async load(database: Database): Promise<ServerClock> {
    return new ServerClock(database, (await database.read("clockOffset")) ?? 0);
  }

  /** Milliseconds since the epoch, by the server's clock. */
  now(): number {
    return Date.now() + this.offset;
  }

  /** How far the server is ahead of this device, in milliseconds. */
  ahead(): number {
    return this.offset;
  }

  /** Measures anew and says whether it could; keeps what it has when the server cannot be reached. */
  async synchronise(): Promise<boolean> {
    const asked = Date.now();
    const server = await serverTime();
    const measured = server === undefined ? undefined : clockOffset(asked, server, Date.now());
    if (measured === undefined) {
      return false;
    }
    this.offset = measured;
    // What cannot be kept is measured again next time.
    await this.database.write("clockOffset", measured).catch(() => undefined);
    return true;
  }
}
