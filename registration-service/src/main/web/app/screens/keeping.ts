import type { Surroundings } from "../domain/surroundings";
import { t } from "../i18n/language";
import { h } from "../ui/dom";
import { actions, busy, emblem, lead, messageBox, primary, secondary } from "../ui/parts";
import type { Screen } from "../ui/stage";

interface Options {
  /** Whether the browser has promised not to clear the registration. */
  kept: boolean;
  surroundings: Surroundings;
  /** Asks for that promise; whether it was given. */
  keep: () => Promise<boolean>;
  /** Installs the app, where the browser offers it. */
  install: (() => Promise<void>) | undefined;
  back: () => void;
}

/** How long this browser keeps the registration, and what helps. */
export function keepingScreen({ kept, surroundings, keep, install, back }: Options): Screen {
  const texts = t().keeping;
  const message = messageBox("message");
  const ask = secondary(texts.ask, () => void busy(ask, async () => (message.textContent = (await keep()) ? texts.kept : texts.refused)));
  const installButton = install && primary(texts.install, () => void busy(installButton!, install));
  const notices = [
    surroundings.inApp !== undefined && texts.inApp(surroundings.inApp),
    surroundings.ios && !surroundings.standalone && texts.safari,
    surroundings.ios && !surroundings.standalone && texts.homeScreen,
    texts.cleared,
  ];
  return {
    name: "keeping",
    heading: texts.heading,
    content: [
      emblem(kept ? "shield" : "device", kept ? "good" : "warn"),
      lead(kept ? texts.kept : texts.notKept),
      ...notices.map((text) => text !== false && h("p", { class: "notice" }, text)),
      message,
      actions(...[installButton, !kept && ask].filter((button) => button !== undefined && button !== false)),
    ],
    back,
  };
}
