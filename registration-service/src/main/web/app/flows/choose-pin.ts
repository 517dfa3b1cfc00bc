import { t } from "../i18n/language";
import { pinScreen } from "../screens/pin";
import type { Stage } from "../ui/stage";

/** Lets the trainee choose a PIN, twice the same. */
export function choosePin(stage: Stage, heading: string, repeatLead: string, chosen: (pin: string) => Promise<void>): void {
  const first = (message?: string) =>
    stage.show(() =>
      pinScreen({
        name: "pin-choose",
        heading,
        lead: t().pin.chooseLead,
        ...(message !== undefined && { message }),
        take: async (pin) => {
          repeat(pin);
          return undefined;
        },
      }),
    );
  const repeat = (pin: string) =>
    stage.show(() =>
      pinScreen({
        name: "pin-repeat",
        heading: t().pin.repeat,
        lead: repeatLead,
        take: async (again) => {
          await (again === pin ? chosen(pin) : first(t().pin.differs));
          return undefined;
        },
        back: () => first(),
      }),
    );
  first();
}
