import type { Handover, QrCode } from "../adapters/api";
import { t } from "../i18n/language";
import { digitsField } from "../ui/digits-field";
import { h, svg } from "../ui/dom";
import { actions, busy, lead, primary, quiet, steps } from "../ui/parts";
import type { Screen } from "../ui/stage";
import { consentForm } from "./consent";

/** Free programs for Windows that are known to honour a period of 60 seconds; see deploy/docs/web-app.md. */
const PROGRAMS = ["KeePassXC", "2fast"] as const;

/** A program to become the OTP: one that we can guide through, or another. */
export type Program = (typeof PROGRAMS)[number] | "other";

interface Choice {
  begin: (program: Program) => Promise<void>;
  back: () => void;
}

/** Which program is to be the OTP. */
export function chooseProgramScreen({ begin, back }: Choice): Screen {
  const texts = t().installed;
  const choices = [...PROGRAMS, "other"] as const;
  const radios = choices.map((value, index) => h("input", { type: "radio", name: "program", value, checked: index === 0 }));
  const consent = consentForm();
  const button = primary(texts.begin, () => {
    const chosen = choices.find((_, index) => radios[index]?.checked) ?? "other";
    void (consent.given() && busy(button, () => begin(chosen)));
  });
  const options = choices.map((value, index) =>
    h(
      "label",
      { class: "choice" },
      radios[index],
      h("span", {}, value === "other" ? texts.another : value, value === "other" && h("small", {}, texts.anotherLead)),
    ),
  );
  return {
    name: "installed-program",
    heading: texts.heading,
    content: [
      lead(texts.lead),
      h("fieldset", { class: "choices" }, h("legend", {}, texts.program), ...options),
      consent.element,
      actions(button),
    ],
    back,
  };
}

interface Setup {
  program: Program;
  handover: Handover;
  copy: (text: string) => Promise<boolean>;
  /** Takes the program's code; a text back is why it will not do. */
  finish: (code: string) => Promise<string | undefined>;
}

/** The program's key, as QR code, link and text, and its first code. */
export function setUpProgramScreen({ program, handover, copy, finish }: Setup): Screen {
  const texts = t().installed;
  const field = digitsField({
    label: texts.code,
    length: 6,
    incomplete: texts.codeRequired,
    hidden: false,
    full: async (code) => {
      const refusal = await finish(code);
      if (refusal !== undefined) {
        field.refuse(refusal);
      }
    },
  });
  const copyButton = quiet(texts.copyKey, () => {
    void copy(handover.secret).then((copied) => (copyButton.textContent = copied ? t().code.copied : t().code.notCopied));
  });
  return {
    name: "installed-setup",
    heading: texts.scan(program === "other" ? texts.another : program),
    content: [
      steps(texts.steps[program]),
      h("div", { class: "key" }, qrPicture(handover.qrCode), h("div", {}, ...keyLines(handover), copyButton)),
      h("a", { class: "secondary", href: handover.otpauthUri }, texts.open),
      h("p", { class: "field-label", "aria-hidden": "true" }, texts.code),
      field.element,
    ],
  };
}

function keyLines({ secret }: Handover): HTMLElement[] {
  const { key, period } = t().installed;
  const groups = secret.match(/.{1,4}/g)?.join(" ") ?? secret;
  return [h("p", { class: "caption" }, key), h("p", { class: "secret" }, groups), h("p", { class: "caption" }, period)];
}

function qrPicture({ size, path }: QrCode): HTMLElement {
  const drawing = svg(
    "svg",
    { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": t().installed.qr, "shape-rendering": "crispEdges" },
    svg("path", { d: path }),
  );
  return h("div", { class: "qr" }, drawing);
}
