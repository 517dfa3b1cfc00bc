/** What a trainee recognises a device by. */
export interface DeviceProfile {
  os: string;
  model: string;
}

/** The part of the User-Agent Client Hints that is needed. */
export interface ClientHints {
  platform: string;
  platformVersion?: string;
  brands: readonly { brand: string }[];
}

type Names = readonly (readonly [RegExp, string])[];

const BROWSERS: Names = [
  [/KAKAOTALK/i, "KakaoTalk"],
  [/NAVER\(/, "NAVER"],
  [/Whale\//, "Whale"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/(Edg|EdgA|EdgiOS)\//, "Edge"],
  [/OPR\//, "Opera"],
  [/(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS)\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const SYSTEMS: Names = [
  [/Windows NT/, "Windows"],
  [/iPad/, "iPadOS"],
  [/iPhone|iPod/, "iOS"],
  [/Android ([0-9]+)/, "Android $1"],
  [/Android/, "Android"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X/, "macOS"],
  [/Linux/, "Linux"],
];

const WINDOWS_11 = 13;

/** This device, by its client hints where the browser gives them, and by its user agent text else. */
export function deviceProfile(userAgent: string, hints?: ClientHints): DeviceProfile {
  return {
    os: (hints && systemOf(hints)) || named(SYSTEMS, userAgent) || "OS",
    model: named(BROWSERS, userAgent) || (hints && brandOf(hints)) || "Browser",
  };
}

function systemOf({ platform, platformVersion }: ClientHints): string {
  const major = Number.parseInt(platformVersion ?? "", 10);
  if (platform === "Windows" && !Number.isNaN(major)) {
    // https://learn.microsoft.com/microsoft-edge/web-platform/how-to-detect-win11
    return major >= WINDOWS_11 ? "Windows 11" : "Windows 10";
  }
  if (platform === "Android" && major > 0) {
    return `Android ${major}`;
  }
  return platform;
}

function brandOf({ brands }: ClientHints): string | undefined {
  return brands.map(({ brand }) => brand).find((brand) => brand !== "Chromium" && !/not.*brand/i.test(brand));
}

function named(names: Names, text: string): string | undefined {
  for (const [pattern, name] of names) {
    const found = pattern.exec(text);
    if (found) {
      return name.replace("$1", found[1] ?? "").trim();
    }
  }
  return undefined;
}
