const LINK = /#t=([A-Za-z0-9._~-]+)$/;

/** The enrolment ticket in a link's fragment (`#t=...`), or undefined. A fragment reaches no server and no log. */
export function ticketOf(fragment: string): string | undefined {
  return fragment.startsWith("#") ? ticketIn(fragment) : undefined;
}

/** The enrolment ticket of a link that was copied as text, or undefined. */
export function ticketIn(link: string): string | undefined {
  return LINK.exec(link.trim())?.[1];
}
