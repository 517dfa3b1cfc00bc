import { t } from "../i18n/language";
import { h } from "../ui/dom";
import type { IconName } from "../ui/icons";
import { actions, busy, emblem, lead, messageBox, primary, quiet, steps } from "../ui/parts";
import type { Screen } from "../ui/stage";

interface Options {
  name: string;
  icon: IconName;
  tone?: "calm" | "good" | "warn";
  heading: string;
  text: string;
  details?: (HTMLElement | string)[];
  steps?: readonly string[];
  /** The one action; a text back is why it changed nothing. */
  act?: { label: string; do: () => Promise<string | void> | void; danger?: boolean };
  other?: { label: string; do: () => void };
  back?: () => void;
}

/** Says something, and offers at most one thing to do and a way out. */
export function messageScreen(options: Options): Screen {
  const { act, other } = options;
  const news = messageBox("message");
  const failed = () => t().refused.notKept;
  const done = async () => (news.textContent = (await Promise.resolve(act?.do()).catch(failed)) ?? "");
  const button = act && primary(act.label, () => void busy(button!, done));
  button?.classList.toggle("danger", act?.danger ?? false);
  const buttons = [button, other && quiet(other.label, other.do)].filter((each) => each !== undefined);
  return {
    name: options.name,
    heading: options.heading,
    content: [
      emblem(options.icon, options.tone),
      lead(options.text),
      ...(options.details ?? []).map((detail) => (typeof detail === "string" ? h("p", { class: "notice" }, detail) : detail)),
      options.steps && steps(options.steps),
      news,
      buttons.length > 0 && actions(...buttons),
    ],
    ...(options.back && { back: options.back }),
  };
}
