/** In what the app runs. */
export interface Surroundings {
  /** The app in whose own browser we are; its storage is not the real browser's, and goes with that app. */
  inApp?: string;
  /** iPhone or iPad. */
  ios: boolean;
  /** Opened from the home screen. */
  standalone: boolean;
}

const IN_APP: readonly (readonly [RegExp, string])[] = [
  [/KAKAOTALK/i, "KakaoTalk"],
  [/NAVER\(inapp/i, "NAVER"],
  [/DaumApps/i, "Daum"],
  [/\bLine\//i, "LINE"],
  [/\bBAND\//i, "BAND"],
  [/Instagram/i, "Instagram"],
  [/FBAN|FBAV/, "Facebook"],
  // Any other app's: Android says so itself.
  [/; wv\)/, "App"],
];

/** What the user agent text tells; an iPad calls itself a Mac, which has no touch screen. */
export function surroundingsOf(userAgent: string, touchPoints: number): Omit<Surroundings, "standalone"> {
  const inApp = IN_APP.find(([pattern]) => pattern.test(userAgent))?.[1];
  const ios = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1);
  return { ios, ...(inApp !== undefined && { inApp }) };
}
