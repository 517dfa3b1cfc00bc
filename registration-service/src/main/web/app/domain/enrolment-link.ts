/** The enrolment ticket in a link's fragment (`#t=...`), or undefined. A fragment reaches no server and no log. */
export function ticketOf(fragment: string): string | undefined {
  return /^#t=([A-Za-z0-9._~-]+)$/.exec(fragment)?.[1];
}
