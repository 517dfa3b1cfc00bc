import { supported } from "shared/supported";
import { AttemptKey } from "./attempt-key";
import { CodeForm } from "./code-form";
import { h } from "./dom";
import type { Outcome, Reason } from "./outcome";
import { panel, type Choice } from "./panel";
import { dress } from "./styles";
import { textsOf, type Texts } from "./texts";
import { verify, type Verification } from "./verification";

const PURPOSE = { "eval-code": "evalCode", "eval-type": "evalType", "class-time": "classTime", course: "course", class: "class" };
const WORTH_ANOTHER_TRY: readonly Reason[] = ["network", "timeout", "service"];

/**
 * The code field for pages of an LMS: `<otp-verify ticket="...">`. Says what came of it by the events `otp-accepted`,
 * `otp-locked` and `otp-unavailable`, and by `otp-phone-verification` that the trainee chose that way. A new `ticket` starts anew.
 */
export class OtpVerify extends HTMLElement {
  static readonly observedAttributes = ["ticket", "lang", "keypad"];
  /** Where the script came from. */
  static home: string;

  readonly #content = h("div", { class: "card" });
  readonly #key = new AttemptKey();
  #view: (texts: Texts) => HTMLElement = () => this.#form().element;

  constructor() {
    super();
    const root = this.attachShadow({ mode: "open", delegatesFocus: true });
    dress(root);
    root.append(this.#content);
  }

  connectedCallback(): void {
    if (!supported()) {
      this.#tooOld();
      return;
    }
    this.#render();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after || !supported()) {
      return;
    }
    if (name === "ticket") {
      this.#view = () => this.#form().element;
    }
    if (this.isConnected) {
      this.#render();
    }
  }

  get #language(): string {
    return this.getAttribute("lang") === "en" ? "en" : "ko";
  }

  #render(): void {
    this.#content.lang = this.#language;
    this.#content.replaceChildren(this.#view(textsOf(this.#language)));
  }

  #form(): CodeForm {
    const form = new CodeForm(textsOf(this.#language), this.hasAttribute("keypad"), (code) => void this.#judge(form, code));
    return form;
  }

  async #judge(form: CodeForm, code: string): Promise<void> {
    const ticket = this.getAttribute("ticket");
    form.busy = true;
    const outcome: Outcome = ticket
      ? await verify(this.#verification(ticket, code))
      : { kind: "unavailable", reason: "ticket" };
    if (outcome.kind !== "unavailable") {
      this.#key.settled();
    }
    if (form.element.isConnected) {
      form.busy = false;
      this.#tell(outcome, form);
    }
  }

  #verification(ticket: string, code: string): Verification {
    const userId = this.getAttribute("user-id");
    const purpose = Object.entries(PURPOSE)
      .map(([attribute, member]) => [member, this.getAttribute(attribute)] as const)
      .filter((entry): entry is [string, string] => entry[1] !== null);
    return {
      server: this.getAttribute("server") ?? OtpVerify.home,
      ticket,
      language: this.#language,
      idempotencyKey: this.#key.of(code),
      code,
      ...(userId !== null && { userId }),
      ...(purpose.length > 0 && { purpose: Object.fromEntries(purpose) }),
    };
  }

  #tell(outcome: Outcome, form: CodeForm): void {
    const texts = textsOf(this.#language);
    switch (outcome.kind) {
      case "mismatch":
        return form.refuse(texts.mismatch, texts.remaining(outcome.remaining));
      case "used":
        return form.refuse(texts.used);
      case "throttled":
        return form.refuse(texts.throttled(outcome.seconds));
      case "accepted":
        this.#show((now) => panel("accepted", now.accepted, []));
        return this.#say("otp-accepted", { verificationId: outcome.verificationId, verifiedAt: outcome.verifiedAt });
      case "locked":
        this.#show((now) => panel("locked", now.locked, [this.#phone(now)]));
        return this.#say("otp-locked", {});
      case "unavailable":
        this.#show((now) => panel("unavailable", now.unavailable[outcome.reason], this.#waysOut(now, outcome.reason)));
        return this.#say("otp-unavailable", { reason: outcome.reason });
    }
  }

  /** Told without waiting for a code, once the page has had its chance to listen. */
  #tooOld(): void {
    const texts = textsOf(this.#language);
    this.#content.textContent = "";
    this.#content.append(panel("unavailable", texts.unavailable.browser, [this.#phone(texts)]));
    const say = (): unknown => setTimeout(() => this.#say("otp-unavailable", { reason: "browser" }));
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", say, { once: true });
    } else {
      say();
    }
  }

  #waysOut(texts: Texts, reason: Reason): Choice[] {
    const again = { text: texts.retry, choose: () => this.#show(() => this.#form().element) };
    return WORTH_ANOTHER_TRY.includes(reason) ? [this.#phone(texts), again] : [this.#phone(texts)];
  }

  #phone(texts: Texts): Choice {
    return { text: texts.phone, choose: () => this.#say("otp-phone-verification", {}) };
  }

  /** The trainee goes on where they were: what took the place of the field has the focus. */
  #show(view: (texts: Texts) => HTMLElement): void {
    this.#view = view;
    this.#render();
    const shown = this.#content.querySelector<HTMLElement>("[tabindex], input");
    shown?.focus();
  }

  #say(type: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  }
}
