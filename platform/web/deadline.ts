/** A signal that aborts after so many milliseconds. `AbortSignal.timeout` is younger than browsers that have to do. */
export function deadline(millis: number): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), millis);
  return controller.signal;
}
