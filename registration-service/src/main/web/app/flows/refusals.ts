import type { Problem } from "../adapters/api";
import { t } from "../i18n/language";
import { messageScreen } from "../screens/message";
import type { Screen } from "../ui/stage";

/**
 * What is told when a registration is refused, in the trainee's words.
 *
 * @param home leads to the code, where this browser has one
 */
export function refusalScreen(problem: Problem, home?: () => void): Screen {
  const { refused, proof, locked, registered } = t();
  const way = home && { other: { label: registered.open, do: home } };
  const link = (name: string, heading: string, text: string) =>
    messageScreen({ name, icon: "link", tone: "warn", heading, text, ...way });
  switch (problem.slug) {
    case "trainee-locked":
      return messageScreen({
        name: "locked",
        icon: "lock",
        tone: "warn",
        heading: locked.heading,
        text: locked.lead,
        steps: locked.enrolSteps,
        ...way,
      });
    case "proof-required":
      return messageScreen({
        name: "proof-required",
        icon: "person",
        heading: proof.heading,
        text: proof.lead,
        steps: proof.steps,
        ...way,
      });
    case "ticket-used":
      return link("ticket-used", refused.used, refused.usedLead);
    case "unauthorized":
      return link("ticket-expired", refused.expired, refused.expiredLead);
    // The first three come here only with no attempt left.
    case "code-mismatch":
    case "device-clock-fast":
    case "device-clock-slow":
    case "activation-attempts-exhausted":
    case "registrations-exhausted":
      return link("attempts-exhausted", refused.exhausted, refused.exhaustedLead);
    default:
      return link("refused", refused.other, refused.otherLead);
  }
}

/** No network, or no server that could decide. */
export function unreachableScreen(again: () => void): Screen {
  const { retry, refused } = t();
  return messageScreen({
    name: "unreachable",
    icon: "away",
    heading: refused.unreachable,
    text: refused.unreachableLead,
    act: { label: retry, do: again },
  });
}

/** A browser that keeps things, and says nothing about them now. */
export function storageSilentScreen(again: () => void): Screen {
  const { retry, refused } = t();
  return messageScreen({
    name: "storage-silent",
    icon: "device",
    tone: "warn",
    heading: refused.silent,
    text: refused.silentLead,
    act: { label: retry, do: again },
  });
}

/**
 * The browser of another app, which is not the trainee's own.
 *
 * @param copyLink whether the link could be copied
 */
export function inAppScreen(app: string, copyLink: () => Promise<boolean>, stay: () => void): Screen {
  const { heading, lead, steps, copy, copied, notCopied, stay: label } = t().inApp;
  const act = { label: copy, do: async () => ((await copyLink()) ? copied : notCopied) };
  const other = { label, do: stay };
  return messageScreen({ name: "in-app", icon: "away", heading, text: lead(app), steps, act, other });
}

/** A browser that is too old for what the app needs. */
export function oldBrowserScreen(): Screen {
  const { old: heading, oldLead: text, oldSteps: steps } = t().refused;
  return messageScreen({ name: "old-browser", icon: "device", tone: "warn", heading, text, steps });
}

/** A browser that keeps nothing. */
export function noStorageScreen(): Screen {
  const { storage: heading, storageLead: text } = t().refused;
  return messageScreen({ name: "no-storage", icon: "device", tone: "warn", heading, text });
}
