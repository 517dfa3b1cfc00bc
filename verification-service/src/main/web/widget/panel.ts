import { h, icon } from "./dom";

const PICTURES = {
  accepted: "m5 12.5 4.5 4.5L19 7.5",
  locked: "M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6zM12 14.5v2",
  unavailable: "M12 7v6M12 16.5v.5",
};

/** A button of a panel. */
export interface Choice {
  text: string;
  choose(): void;
}

/** What stands in place of the field when there is nothing to enter any more. The first choice is the one to take. */
export function panel(kind: keyof typeof PICTURES, text: { title: string; detail: string }, choices: Choice[]): HTMLElement {
  return h(
    "div",
    { class: `panel ${kind}`, role: "group", tabindex: "-1", "aria-labelledby": "title", "aria-describedby": "detail" },
    h("span", { class: "picture" }, icon(PICTURES[kind])),
    h("p", { class: "title", id: "title" }, text.title),
    h("p", { class: "hint", id: "detail" }, text.detail),
    ...choices.map((choice, index) =>
      h("button", { type: "button", class: index === 0 ? "primary" : "secondary", click: choice.choose }, choice.text),
    ),
  );
}
