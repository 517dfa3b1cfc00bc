import { LITTLE_TIME, PERIOD, remaining, timeStepAt } from "../domain/time-step";
import { totp } from "../domain/totp";
import { t } from "../i18n/language";
import { h } from "../ui/dom";
import { icon } from "../ui/icons";
import { actions, lead } from "../ui/parts";
import { ring } from "../ui/ring";
import type { Screen } from "../ui/stage";

interface Options {
  /** What makes codes; undefined once it may not be used any more, and then another screen is shown. */
  key: () => CryptoKey | undefined;
  /** Milliseconds since the epoch by the server's clock. */
  now: () => number;
  copy: (text: string) => Promise<boolean>;
  settings: () => void;
}

const SECOND = 1_000;
const FEEDBACK = 2_500;

/** The code, its time, and a new one when that is over. */
export function codeScreen({ key, now, copy, settings }: Options): Screen {
  const texts = t().code;
  const digits = h("span", { class: "code-digits" });
  const seconds = h("span", { class: "seconds" });
  const hint = h("p", { class: "code-hint" });
  const said = h("p", { class: "unseen", role: "status", "aria-live": "polite" });
  const label = h("span", {}, texts.copy);
  const code = h("button", { type: "button", class: "code", click: () => void copyCode() }, digits);
  const face = ring(code, h("span", { class: "left", role: "timer", "aria-live": "off", "aria-label": texts.leftLabel }, seconds));
  const copyButton = h("button", { type: "button", class: "primary", click: () => void copyCode() }, icon("copy"), label);
  let step = Number.NaN;
  let shown = "";
  let ticking = 0;
  let fading = 0;

  async function tick(): Promise<void> {
    const usable = key();
    if (!usable) {
      return;
    }
    const time = now();
    const left = remaining(time);
    ticking = window.setTimeout(() => void tick(), left % SECOND || SECOND);
    const little = left < LITTLE_TIME;
    face.draw(Math.ceil(left / SECOND) / (PERIOD / SECOND), little);
    seconds.textContent = texts.left(Math.ceil(left / SECOND));
    hint.textContent = little ? texts.littleTime : "";
    if (timeStepAt(time) !== step) {
      step = timeStepAt(time);
      show(await totp(usable, step));
    }
  }

  function show(six: string): void {
    shown = six;
    digits.replaceChildren(h("span", {}, six.slice(0, 3)), h("span", {}, six.slice(3)));
    const spaced = [...six].join(" ");
    code.setAttribute("aria-label", texts.copyLabel(spaced));
    said.textContent = texts.announce(spaced);
  }

  async function copyCode(): Promise<void> {
    const copied = await copy(shown);
    label.textContent = copied ? texts.copied : texts.notCopied;
    said.textContent = label.textContent;
    copyButton.toggleAttribute("data-copied", copied);
    window.clearTimeout(fading);
    fading = window.setTimeout(() => {
      label.textContent = texts.copy;
      copyButton.removeAttribute("data-copied");
    }, FEEDBACK);
  }

  void tick();
  return {
    name: "code",
    heading: texts.heading,
    content: [face.element, hint, lead(texts.lead), actions(copyButton), said],
    settings,
    leave() {
      window.clearTimeout(ticking);
      window.clearTimeout(fading);
    },
  };
}
