import { t } from "../i18n/language";
import { emblem, lead, steps } from "../ui/parts";
import type { Screen } from "../ui/stage";

/** Nothing is registered here, and no link was opened. */
export function welcomeScreen(): Screen {
  const { heading, lead: text, steps: texts } = t().welcome;
  return { name: "welcome", heading, content: [emblem("link"), lead(text), steps(texts)] };
}
