import { PIN_LENGTH } from "../domain/pin";
import { t } from "../i18n/language";
import { pinField } from "../ui/digits-field";
import { actions, lead, quiet } from "../ui/parts";
import type { Screen } from "../ui/stage";

interface Words {
  name: string;
  heading: string;
  lead: string;
}

interface Options extends Words {
  /** What is wrong from before. */
  message?: string;
  back?: () => void;
  /** Takes a whole PIN; a text back is why it will not do. */
  take: (pin: string) => Promise<string | undefined>;
  forgotten?: () => void;
}

/** Asks for a PIN. */
export function pinScreen({ name, heading, lead: text, message, back, take, forgotten }: Options): Screen {
  const field = pinField(async (pin) => {
    const refusal = await take(pin);
    if (refusal !== undefined) {
      field.refuse(refusal);
    }
  }, PIN_LENGTH);
  if (message !== undefined) {
    field.say(message);
  }
  return {
    name,
    heading,
    content: [lead(text), field.element, forgotten && actions(quiet(t().pin.forgotten, forgotten))],
    focus: field.input,
    ...(back && { back }),
  };
}
