import { CONSENT_VERSION } from "../domain/consent";
import type { DeviceProfile } from "../domain/device-profile";
import { t } from "../i18n/language";
import { h } from "../ui/dom";
import { actions, busy, deviceCard, messageBox, primary, quiet } from "../ui/parts";
import type { Screen } from "../ui/stage";

interface Options {
  profile: DeviceProfile;
  /** Whether a registration of this browser will be lost. */
  otherRegistration: boolean;
  /** Whether an app on the home screen would not have this registration. */
  homeScreenApart: boolean;
  register: () => Promise<void>;
  installed: () => void;
}

/** What is agreed to, what device this is, and [등록]. */
export function consentScreen({ profile, otherRegistration, homeScreenApart, register, installed }: Options): Screen {
  const { heading, thisDevice, other, register: label, installed: installedLabel } = t().consent;
  const consent = consentForm();
  const button = primary(label, () => void (consent.given() && busy(button, register)));
  return {
    name: "consent",
    heading,
    content: [
      deviceCard(thisDevice, profile),
      otherRegistration && h("p", { class: "notice" }, other),
      homeScreenApart && h("p", { class: "notice" }, t().keeping.homeScreen, " ", t().keeping.safari),
      consent.element,
      actions(button, quiet(installedLabel, installed)),
    ],
  };
}

/** The consent text and its checkbox. */
export function consentForm(): { element: HTMLElement; given: () => boolean } {
  const { agree, required } = t().consent;
  const message = messageBox("consent-message");
  const box = h("input", {
    type: "checkbox",
    id: "agree",
    "aria-describedby": "consent-message",
    change: () => (message.textContent = ""),
  });
  return {
    element: h("div", {}, consentText(), h("label", { class: "check", for: "agree" }, box, h("span", {}, agree)), message),
    given() {
      if (!box.checked) {
        message.textContent = required;
        box.focus();
      }
      return box.checked;
    },
  };
}

/** The consent text of today's version. */
export function consentText(): HTMLElement {
  const { title, version, text } = t().consent;
  return h(
    "section",
    { class: "consent", tabindex: "0", "aria-labelledby": "consent-title" },
    h("h2", { id: "consent-title" }, title, " ", h("small", {}, version(CONSENT_VERSION))),
    h("dl", {}, ...text.flatMap(([term, detail]) => [h("dt", {}, term), h("dd", {}, detail)])),
  );
}
