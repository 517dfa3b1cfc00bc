import { t } from "../i18n/language";
import { h } from "./dom";
import { messageBox } from "./parts";

/** A field of cells for digits. It says when it is full; nothing else needs to be pressed. */
export interface DigitsField {
  element: HTMLElement;
  input: HTMLInputElement;
  /** Empties the field and says why. */
  refuse(message: string): void;
  /** Says something beside the field. */
  say(message: string): void;
}

interface Options {
  label: string;
  length: number;
  /** Said when Enter is pressed too early. */
  incomplete: string;
  /** Whether the digits are hidden, as a PIN's are. */
  hidden: boolean;
  full: (digits: string) => Promise<void>;
}

export function digitsField({ label, length, incomplete, hidden, full }: Options): DigitsField {
  const cells = Array.from({ length }, () => h("span", { class: "cell" }));
  const message = messageBox("field-message");
  const input = h("input", {
    id: "field",
    class: "digits-input",
    type: hidden ? "password" : "text",
    inputmode: "numeric",
    autocomplete: hidden ? "off" : "one-time-code",
    maxlength: String(length),
    "aria-label": label,
    "aria-describedby": "field-message",
    input: () => void typed(),
  });
  const row = h("div", { class: hidden ? "digits pin" : "digits" }, input, h("div", { class: "cells", "aria-hidden": "true" }, ...cells));
  const submit = (event: Event) => {
    event.preventDefault();
    if (input.value.length < length) {
      message.textContent = incomplete;
    }
  };

  async function typed(): Promise<void> {
    input.value = input.value.replace(/[^0-9]/g, "").slice(0, length);
    draw();
    if (input.value.length < length || input.readOnly) {
      return;
    }
    message.textContent = "";
    input.readOnly = true;
    row.setAttribute("aria-busy", "true");
    await full(input.value);
    input.readOnly = false;
    row.removeAttribute("aria-busy");
  }

  function draw(): void {
    cells.forEach((cell, index) => {
      const digit = input.value[index];
      cell.textContent = hidden || digit === undefined ? "" : digit;
      cell.toggleAttribute("data-filled", digit !== undefined);
      cell.toggleAttribute("data-next", index === Math.min(input.value.length, length - 1));
    });
  }

  draw();
  return {
    element: h("form", { class: "field", novalidate: true, submit }, row, message),
    input,
    refuse(text) {
      input.value = "";
      draw();
      message.textContent = text;
      row.classList.remove("shaken");
      requestAnimationFrame(() => row.classList.add("shaken"));
      input.focus();
    },
    say(text) {
      message.textContent = text;
    },
  };
}

/** The field for a PIN. */
export function pinField(full: (pin: string) => Promise<void>, length: number): DigitsField {
  return digitsField({ label: t().pin.label, length, incomplete: t().pin.incomplete, hidden: true, full });
}
