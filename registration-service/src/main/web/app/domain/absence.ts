/** How long the app may be out of sight before it asks for the PIN again; milliseconds. */
export const LONGEST_ABSENCE = 5 * 60_000;

/** A moment by the two clocks of a browser, in milliseconds: one that people set, one that may stand still while the device sleeps. */
export interface Moment {
  wall: number;
  running: number;
}

/** Whether someone who left and came back has to enter the PIN: the clock that says more counts, and one set back counts as long. */
export function wasLong(left: Moment, back: Moment): boolean {
  const byWall = back.wall - left.wall;
  return byWall < 0 || Math.max(byWall, back.running - left.running) >= LONGEST_ABSENCE;
}
