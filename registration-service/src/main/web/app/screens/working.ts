import { t } from "../i18n/language";
import { h } from "../ui/dom";
import type { Screen } from "../ui/stage";

/** Something takes a moment. */
export function workingScreen(): Screen {
  return { name: "working", heading: t().working, content: [h("div", { class: "spinner", "aria-hidden": "true" })] };
}
