import type { Ending } from "../domain/registration";
import { t } from "../i18n/language";
import { messageScreen } from "../screens/message";
import { deviceCard } from "../ui/parts";
import type { Screen } from "../ui/stage";

type Act = () => Promise<string | undefined>;

/** Five wrong codes (manual 000, "OTP 사용중지"). */
export function lockedScreen(check: Act): Screen {
  const { heading, lead, steps, check: label } = t().locked;
  return messageScreen({
    name: "locked",
    icon: "lock",
    tone: "warn",
    heading,
    text: lead,
    steps,
    act: { label, do: check },
  });
}

/** The server does not know this device: a registration is offered, and the code as well, as it may know it again. */
export function unknownScreen(check: Act, open: () => void): Screen {
  const { heading, lead, steps, check: label } = t().unknown;
  return messageScreen({
    name: "unknown",
    icon: "device",
    tone: "warn",
    heading,
    text: lead,
    steps,
    act: { label, do: check },
    other: { label: t().registered.open, do: open },
  });
}

/** Another device was registered, or the registration was reset elsewhere. */
export function endedScreen({ state, replacedBy }: Ending, forget: () => Promise<void>): Screen {
  const texts = t().ended;
  const replaced = state === "REPLACED";
  return messageScreen({
    name: replaced ? "replaced" : "removed",
    icon: "device",
    tone: "warn",
    heading: replaced ? texts.replaced : texts.removed,
    text: replaced ? texts.replacedLead : texts.removedLead,
    details: replaced ? [...(replacedBy ? [deviceCard(texts.now, replacedBy)] : []), texts.notYou] : [],
    act: { label: texts.confirm, do: forget },
  });
}

/** [mOTP 등록 초기화], asked once more. */
export function resetScreen(reset: Act, back: () => void): Screen {
  const { heading, lead, when, confirm, cancel } = t().reset;
  return messageScreen({
    name: "reset",
    icon: "device",
    tone: "warn",
    heading,
    text: lead,
    details: [when],
    act: { label: confirm, do: reset, danger: true },
    other: { label: cancel, do: back },
    back,
  });
}

/** A forgotten PIN: only a registration reset helps (manual 003, Q&A). */
export function forgottenScreen(reset: Act, back: () => void): Screen {
  const { forgotten, forgottenLead, when } = t().reset;
  const act = { label: t().menu.reset, do: reset, danger: true };
  return messageScreen({ name: "forgotten", icon: "lock", heading: forgotten, text: forgottenLead, details: [when], act, back });
}

export function resetDoneScreen(close: () => void): Screen {
  const { done, doneLead } = t().reset;
  const act = { label: t().close, do: close };
  return messageScreen({ name: "reset-done", icon: "done", tone: "good", heading: done, text: doneLead, act });
}
