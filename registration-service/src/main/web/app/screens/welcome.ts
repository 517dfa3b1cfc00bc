import { ticketIn } from "../domain/enrolment-link";
import { t } from "../i18n/language";
import { h } from "../ui/dom";
import { actions, emblem, lead, messageBox, primary, steps } from "../ui/parts";
import type { Screen } from "../ui/stage";

/**
 * Nothing is registered here, and no link was opened.
 *
 * @param open takes the ticket of a pasted link: an app on a home screen of iOS has a storage of its own, and no link opens it
 */
export function welcomeScreen(open?: (ticket: string) => void): Screen {
  const { heading, lead: text, steps: texts } = t().welcome;
  return { name: "welcome", heading, content: [emblem("link"), lead(text), steps(texts), open && pasteForm(open)] };
}

function pasteForm(open: (ticket: string) => void): HTMLElement {
  const { paste, pasteLead, pasted, notPasted } = t().welcome;
  const message = messageBox("link-message");
  const input = h("input", {
    id: "link",
    class: "link-input",
    type: "text",
    inputmode: "url",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    "aria-describedby": "link-message",
  });
  const submit = (event?: Event) => {
    event?.preventDefault();
    const ticket = ticketIn(input.value);
    if (ticket) {
      open(ticket);
    } else {
      message.textContent = notPasted;
      input.focus();
    }
  };
  const button = primary(pasted, () => submit());
  const label = h("label", { class: "field-label", for: "link" }, paste);
  return h("form", { class: "field", novalidate: true, submit }, label, lead(pasteLead), input, message, actions(button));
}
