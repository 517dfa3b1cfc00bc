import { other, switchLanguage, t } from "../i18n/language";
import { fill, h } from "./dom";
import { icon } from "./icons";
import type { Screen } from "./stage";

/** The bar above every screen: the way back or the app's name, the other language, the settings. */
export function drawBar(bar: HTMLElement, screen: Screen, refresh: () => void): void {
  const { back, settings } = screen;
  const start = back
    ? h("button", { type: "button", class: "bar-button", click: back }, icon("back"), h("span", {}, t().back))
    : h("p", { class: "brand" }, icon("shield"), h("span", {}, t().name));
  const language = h(
    "button",
    {
      type: "button",
      class: "bar-button",
      lang: other(),
      click() {
        switchLanguage();
        refresh();
      },
    },
    t().otherLanguage,
  );
  const menu = settings && h("button", { type: "button", class: "bar-button", "aria-label": t().settings, click: settings }, icon("settings"));
  fill(bar, start, h("span", { class: "offline" }, t().offline), language, ...(menu ? [menu] : []));
  document.title = `${screen.heading} · ${t().name}`;
}
