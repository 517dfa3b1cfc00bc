/** An answer that took longer than this, in milliseconds, says too little about the time. */
const LONGEST_ROUND_TRIP = 10_000;

/**
 * How far the server's clock is ahead of the device's, in milliseconds; the answer is taken to have been written half-way.
 * Undefined if the round trip was too long to tell, or the device's clock was set meanwhile.
 *
 * @param asked the device's time of asking
 * @param server the server's time
 * @param answered the device's time of the answer
 */
export function clockOffset(asked: number, server: number, answered: number): number | undefined {
  const roundTrip = answered - asked;
  if (roundTrip < 0 || roundTrip > LONGEST_ROUND_TRIP) {
    return undefined;
  }
  return Math.round(server - (asked + roundTrip / 2));
}
