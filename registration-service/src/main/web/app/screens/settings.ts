import type { DeviceProfile } from "../domain/device-profile";
import { t } from "../i18n/language";
import { h } from "../ui/dom";
import { icon, type IconName } from "../ui/icons";
import { deviceCard } from "../ui/parts";
import type { Screen } from "../ui/stage";
import { consentText } from "./consent";

interface Menu {
  changePin: () => void;
  reset: () => void;
  about: () => void;
  keeping: () => void;
  back: () => void;
}

/** What can be set. */
export function settingsScreen({ changePin, reset, about, keeping, back }: Menu): Screen {
  const texts = t().menu;
  return {
    name: "settings",
    heading: texts.heading,
    content: [
      h(
        "ul",
        { class: "menu" },
        entry("lock", texts.changePin, texts.changePinLead, changePin),
        entry("program", texts.keeping, texts.keepingLead, keeping),
        entry("shield", texts.about, texts.aboutLead, about),
        entry("device", texts.reset, texts.resetLead, reset),
      ),
    ],
    back,
  };
}

function entry(picture: IconName, title: string, text: string, act: () => void): HTMLElement {
  const words = h("span", { class: "menu-words" }, h("span", {}, title), h("small", {}, text));
  return h("li", {}, h("button", { type: "button", click: act }, icon(picture), words, icon("next")));
}

interface About {
  profile: DeviceProfile;
  /** How far the server's clock is ahead, in milliseconds. */
  ahead: number;
  back: () => void;
}

/** What OTP is, what was agreed to, and this device. */
export function aboutScreen({ profile, ahead, back }: About): Screen {
  const texts = t().about;
  const parts: [string, string][] = [
    [texts.what, texts.whatText],
    [texts.offline, texts.offlineText],
    [texts.five, texts.fiveText],
  ];
  return {
    name: "about",
    heading: texts.heading,
    content: [
      ...parts.map(([title, text]) => h("section", { class: "about" }, h("h2", {}, title), h("p", {}, text))),
      deviceCard(texts.device, profile),
      h("p", { class: "hint" }, `${texts.clock}: ${texts.clockText(Math.round(ahead / 1_000))}`),
      consentText(),
    ],
    back,
  };
}
