/** How long the app may be out of sight before it asks for the PIN again; milliseconds. */
export const LONGEST_ABSENCE = 5 * 60_000;

/** Whether someone who left at one time and came back at another has to enter the PIN; a clock that was set back counts as long. */
export function wasLong(left: number, back: number): boolean {
  return back < left || back - left >= LONGEST_ABSENCE;
}
