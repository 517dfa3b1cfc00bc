/** How long a code lives, in milliseconds: RFC 6238's time step, 60 s at this service. */
export const PERIOD = 60_000;

/** With less than this left of its step, a code is better not begun to be typed; milliseconds. */
export const LITTLE_TIME = 10_000;

/** The time step of an instant in milliseconds since the epoch. UTC by nature: no time zone matters. */
export function timeStepAt(epochMillis: number): number {
  return Math.floor(epochMillis / PERIOD);
}

/** What is left of the step of this instant: more than 0, at most PERIOD, in milliseconds. */
export function remaining(epochMillis: number): number {
  return PERIOD - (((epochMillis % PERIOD) + PERIOD) % PERIOD);
}
