import type { RegisteredDevice } from "../domain/registration";
import { t } from "../i18n/language";
import { h } from "../ui/dom";
import { actions, deviceCard, emblem, lead, primary, quiet, secondary } from "../ui/parts";
import type { Screen } from "../ui/stage";

interface Options {
  device: RegisteredDevice;
  replace: () => void;
  installed: () => void;
  back: () => void;
}

/** Another device is registered (manual 000, "클라우드 OTP 변경등록"). */
export function registeredScreen({ device, replace, installed, back }: Options): Screen {
  const texts = t().registered;
  return {
    name: "registered",
    heading: texts.heading,
    content: [
      deviceCard(texts.current, device),
      lead(texts.lead),
      h("p", { class: "hint" }, texts.proof),
      actions(primary(texts.replace, replace), secondary(texts.installed, installed), quiet(texts.back, back)),
    ],
  };
}

/** This very browser is the registered device. */
export function registeredHereScreen(options: Options): Screen {
  const { here, hereLead, open, replace, installed, current } = t().registered;
  return {
    name: "registered-here",
    heading: here,
    content: [
      emblem("done", "good"),
      deviceCard(current, options.device),
      lead(hereLead),
      actions(primary(open, options.back), quiet(replace, options.replace), quiet(installed, options.installed)),
    ],
  };
}
