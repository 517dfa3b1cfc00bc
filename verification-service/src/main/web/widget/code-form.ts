import { typedDigits } from "shared/typed-digits";
import { h } from "./dom";
import { Keypad } from "./keypad";
import type { Texts } from "./texts";

const DIGITS = 6;

/** The field for the code, with its button and, if wanted, its number pad. Hands on six ASCII digits and nothing else. */
export class CodeForm {
  readonly element: HTMLFormElement;
  readonly #texts: Texts;
  readonly #input: HTMLInputElement;
  readonly #submit: HTMLButtonElement;
  readonly #message = h("p", { id: "message", class: "message", role: "status" });
  readonly #aloud = h("p", { class: "unseen", role: "status" });
  readonly #keypad: Keypad | undefined;
  #digits = "";
  #busy = false;

  constructor(texts: Texts, keypad: boolean, submit: (code: string) => void) {
    this.#texts = texts;
    this.#input = h("input", {
      id: "code",
      name: "code",
      type: "text",
      inputmode: keypad ? "none" : "numeric",
      autocomplete: "one-time-code",
      autocapitalize: "off",
      spellcheck: "false",
      enterkeyhint: "done",
      "aria-describedby": "hint message",
      input: () => this.#type(this.#input.value),
    });
    this.#submit = h("button", { type: "submit", class: "primary" }, texts.submit);
    this.#keypad = keypad ? this.#newKeypad() : undefined;
    this.element = h(
      "form",
      { novalidate: true, submit: (event) => this.#send(event, submit) },
      h("p", { class: "title" }, texts.title),
      h("p", { class: "hint", id: "hint" }, texts.hint),
      h("label", { for: "code" }, texts.field),
      this.#input,
      this.#message,
      this.#aloud,
      this.#keypad?.element ?? false,
      this.#submit,
    );
  }

  /** While a code is being judged nothing can be changed or sent. */
  set busy(busy: boolean) {
    this.#busy = busy;
    this.#input.readOnly = busy;
    this.element.setAttribute("aria-busy", String(busy));
    this.#submit.setAttribute("aria-disabled", String(busy));
    this.#submit.textContent = busy ? this.#texts.sending : this.#texts.submit;
    this.#aloud.textContent = busy ? this.#texts.sending : "";
    if (busy) {
      this.#say("");
    }
  }

  /** Tells why the code was not accepted, and makes room for the next one. */
  refuse(message: string, emphasis?: string): void {
    this.#set("");
    this.#keypad?.shuffle();
    this.#say(message, emphasis);
    this.focus();
  }

  focus(): void {
    this.#input.focus();
  }

  #newKeypad(): Keypad {
    const typed = (digits: string): void => {
      if (!this.#busy && digits.length <= DIGITS) {
        this.#set(digits);
        this.#aloud.textContent = this.#texts.entered(digits.length);
      }
    };
    return new Keypad(this.#texts, {
      press: (digit) => typed(this.#digits + digit),
      erase: () => typed(this.#digits.slice(0, -1)),
      clear: () => typed(""),
    });
  }

  /** However the digits are written; whatever else is not part of a code does not get in. */
  #type(text: string): void {
    const digits = typedDigits(text, DIGITS);
    if (digits !== undefined) {
      this.#set(digits);
    } else {
      this.#input.value = this.#digits;
      this.#say(this.#texts.digitsOnly);
    }
  }

  #set(digits: string): void {
    this.#digits = digits;
    this.#input.value = digits;
    this.#say("");
  }

  #send(event: Event, submit: (code: string) => void): void {
    event.preventDefault();
    if (this.#busy) {
      return;
    }
    if (this.#digits.length === DIGITS) {
      submit(this.#digits);
    } else {
      this.#say(this.#texts.incomplete);
      this.focus();
    }
  }

  #say(message: string, emphasis?: string): void {
    this.#input.setAttribute("aria-invalid", String(message !== ""));
    this.#message.replaceChildren(message, ...(emphasis === undefined ? [] : [" ", h("strong", {}, emphasis)]));
  }
}
