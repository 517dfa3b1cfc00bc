import { typedDigits } from "shared/typed-digits";
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
  /** Said when Enter is pressed too early, and of what is no digit. */
  incomplete: string;
  /** Whether the digits are hidden, as a PIN's are. */
  hidden: boolean;
  full: (digits: string) => Promise<void>;
}

/**
 * A PIN belongs to this device alone. Browsers and password managers offer to keep, and synchronise, whatever stands in a field of
 * the type `password`; these attributes are what the others look at.
 */
const KEPT_BY_NOBODY = {
  autocomplete: "off",
  autocorrect: "off",
  "data-1p-ignore": true,
  "data-bwignore": true,
  "data-lpignore": "true",
  "data-form-type": "other",
};

export function digitsField({ label, length, incomplete, hidden, full }: Options): DigitsField {
  const cells = Array.from({ length }, () => h("span", { class: "cell" }));
  const message = messageBox("field-message");
  const input = h("input", {
    id: "field",
    class: "digits-input",
    type: "text",
    inputmode: "numeric",
    autocapitalize: "off",
    spellcheck: "false",
    ...(hidden ? KEPT_BY_NOBODY : { autocomplete: "one-time-code" }),
    "aria-label": label,
    "aria-describedby": "field-message",
    input: () => void typed(),
  });
  const row = h("div", { class: hidden ? "digits pin" : "digits" }, input, h("div", { class: "cells", "aria-hidden": "true" }, ...cells));
  let digits = "";
  const submit = (event: Event) => {
    event.preventDefault();
    if (input.value.length < length) {
      message.textContent = incomplete;
    }
  };

  async function typed(): Promise<void> {
    const read = typedDigits(input.value, length);
    input.value = digits = read ?? digits;
    draw();
    if (read === undefined) {
      message.textContent = incomplete;
    }
    if (read?.length !== length || input.readOnly) {
      return;
    }
    message.textContent = "";
    input.readOnly = true;
    row.setAttribute("aria-busy", "true");
    try {
      await full(input.value);
    } catch {
      refuse(t().refused.notKept);
    } finally {
      input.readOnly = false;
      row.removeAttribute("aria-busy");
    }
  }

  function refuse(text: string): void {
    input.value = digits = "";
    draw();
    message.textContent = text;
    row.classList.remove("shaken");
    requestAnimationFrame(() => row.classList.add("shaken"));
    input.focus();
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
    refuse,
    say(text) {
      message.textContent = text;
    },
  };
}

/** The field for a PIN. */
export function pinField(full: (pin: string) => Promise<void>, length: number): DigitsField {
  return digitsField({ label: t().pin.label, length, incomplete: t().pin.incomplete, hidden: true, full });
}
