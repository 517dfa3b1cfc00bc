import { en } from "./en";
import { ko, type Texts } from "./ko";

export type Language = "ko" | "en";

const TEXTS: Record<Language, Texts> = { ko, en };
const KEPT = "language";

let current: Language = "ko";

/** The texts of the language in use. */
export function t(): Texts {
  return TEXTS[current];
}

/** Begins with the language that was chosen here, else the browser's, else Korean. */
export function initLanguage(): void {
  use(chosen() ?? browsers() ?? "ko");
}

/** Changes to the other language and keeps the choice. */
export function switchLanguage(): void {
  use(other());
  try {
    localStorage.setItem(KEPT, current);
  } catch {
    // A browser that keeps nothing shows its own language next time.
  }
}

/** The language that is not in use. */
export function other(): Language {
  return current === "ko" ? "en" : "ko";
}

/** A moment as people of this language write it, in the device's time zone. */
export function moment(iso: string): string {
  return new Intl.DateTimeFormat(current, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));
}

function use(language: Language): void {
  current = language;
  document.documentElement.lang = language;
}

function chosen(): Language | undefined {
  try {
    return [localStorage.getItem(KEPT)].find(isLanguage);
  } catch {
    return undefined;
  }
}

function browsers(): Language | undefined {
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage);
}

function isLanguage(text: string | null): text is Language {
  return text === "ko" || text === "en";
}
