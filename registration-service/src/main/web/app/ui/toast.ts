import { h } from "./dom";

const SECONDS_SHOWN = 4_000;

/** Says something in passing; with something to do it stays. */
export function toast(text: string, act?: { label: string; do: () => void }): void {
  const box = document.getElementById("toast")!;
  const button = act && h("button", { type: "button", click: act.do }, act.label);
  const note = h("div", { class: "toast" }, h("span", {}, text), button);
  box.replaceChildren(note);
  if (!act) {
    window.setTimeout(() => note.remove(), SECONDS_SHOWN);
  }
}
