import type { DeviceProfile } from "../domain/device-profile";
import type { RegisteredDevice } from "../domain/registration";
import { moment, t } from "../i18n/language";
import { h } from "./dom";
import { icon, type IconName } from "./icons";

type Tone = "calm" | "good" | "warn";

/** The round picture above a message. */
export function emblem(name: IconName, tone: Tone = "calm"): HTMLElement {
  return h("div", { class: `emblem ${tone}` }, icon(name));
}

export function lead(text: string): HTMLElement {
  return h("p", { class: "lead" }, text);
}

/** The screen's one clear action. */
export function primary(label: string, act: () => void): HTMLButtonElement {
  return h("button", { type: "button", class: "primary", click: act }, label);
}

export function secondary(label: string, act: () => void): HTMLButtonElement {
  return h("button", { type: "button", class: "secondary", click: act }, label);
}

export function quiet(label: string, act: () => void): HTMLButtonElement {
  return h("button", { type: "button", class: "quiet", click: act }, label);
}

export function actions(...buttons: HTMLElement[]): HTMLElement {
  return h("div", { class: "actions" }, ...buttons);
}

export function steps(texts: readonly string[]): HTMLElement {
  return h("ol", { class: "steps" }, ...texts.map((text) => h("li", {}, h("span", {}, text))));
}

/** Where news about what was done appear; screen readers say them at once. */
export function messageBox(id: string): HTMLElement {
  return h("p", { class: "message", id, role: "alert" });
}

/** A device as its owner knows it. */
export function deviceCard(caption: string, device: DeviceProfile | RegisteredDevice): HTMLElement {
  const registered = "kind" in device ? device : undefined;
  return h(
    "div",
    { class: "device" },
    h("div", { class: "device-icon" }, icon(registered?.kind === "INSTALLED" ? "program" : "device")),
    h(
      "div",
      {},
      h("p", { class: "caption" }, caption),
      h("p", { class: "device-name" }, `${device.os} · ${device.model}`),
      registered && h("p", { class: "caption" }, t().kinds[registered.kind]),
      registered && h("p", { class: "caption" }, t().registered.since(moment(registered.registeredAt))),
    ),
  );
}

/** Waits for something with its button asleep, so that one press is one request. */
export async function busy<T>(button: HTMLButtonElement, work: () => Promise<T>): Promise<T | undefined> {
  if (button.getAttribute("aria-busy") === "true") {
    return undefined;
  }
  button.setAttribute("aria-busy", "true");
  try {
    return await work();
  } finally {
    button.removeAttribute("aria-busy");
  }
}
