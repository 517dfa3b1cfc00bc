import type { ServerClock } from "../adapters/server-clock";
import { installer } from "../adapters/installation";
import { copy, keepStorage, storageKept, surroundings } from "../adapters/this-device";
import type { Device } from "../application/device";
import { LONGEST_ABSENCE, type Moment, wasLong } from "../domain/absence";
import type { Ending } from "../domain/registration";
import { t } from "../i18n/language";
import { codeScreen } from "../screens/code";
import { keepingScreen } from "../screens/keeping";
import { pinScreen } from "../screens/pin";
import { aboutScreen, settingsScreen } from "../screens/settings";
import type { Stage } from "../ui/stage";
import { toast } from "../ui/toast";
import { choosePin } from "./choose-pin";
import { endedScreen, forgottenScreen, lockedScreen, resetDoneScreen, resetScreen, unknownScreen } from "./standing-screens";

/** The registered device: PIN, code, settings, and what the server says of it. */
export class HomeFlow {
  private key: CryptoKey | undefined;
  private left: Moment | undefined;
  private locking = 0;
  private warned = false;

  constructor(
    private readonly stage: Stage,
    private readonly device: Device,
    private readonly clock: ServerClock,
    /** Begins anew with what this browser keeps. */
    private readonly restart: () => void,
  ) {}

  /** Begins with the PIN, unless the key is at hand: a device just registered. */
  start(key?: CryptoKey): void {
    this.key = key;
    if (this.device.ending) {
      this.showEnding(this.device.ending);
    } else {
      this.showCode();
    }
  }

  /** Asks the server how the registration stands, and shows it where it matters. */
  async check(): Promise<void> {
    if (this.device.ending) {
      return;
    }
    const standing = await this.device.standing();
    if (standing.kind === "ended") {
      this.showEnding(standing.ending);
    } else if (standing.kind === "unknown" && !this.warned) {
      this.showUnknown();
    } else if (standing.kind === "current" && standing.locked) {
      this.showLocked();
    } else if (standing.kind === "current" && (this.stage.shows("locked") || this.stage.shows("unknown"))) {
      this.showCode();
    }
  }

  /** The app is out of sight. */
  leave(): void {
    this.left ??= moment();
    window.clearTimeout(this.locking);
    this.locking = window.setTimeout(() => this.lock(), LONGEST_ABSENCE);
  }

  /** The app is in sight again. */
  comeBack(): void {
    window.clearTimeout(this.locking);
    if (this.outForLong()) {
      this.lock();
    }
    this.left = undefined;
  }

  private outForLong(): boolean {
    return this.left !== undefined && wasLong(this.left, moment());
  }

  /** Browsers let the timers of hidden pages sleep as long as they like, and wake them in any order: hence this check at each use. */
  private usableKey(): CryptoKey | undefined {
    if (this.outForLong()) {
      // Not at once: a screen may be asking that is about to be shown.
      queueMicrotask(() => this.lock());
      return undefined;
    }
    return this.key;
  }

  private lock(): void {
    if (this.key) {
      this.key = undefined;
      this.showCode();
    }
  }

  private showCode(): void {
    if (this.key) {
      const key = () => this.usableKey();
      const now = () => this.clock.now();
      this.stage.show(() => codeScreen({ key, now, copy, settings: () => this.showSettings() }));
    } else {
      this.askPin();
    }
  }

  private askPin(): void {
    const take = async (pin: string) => {
      const key = await this.device.unlock(pin).catch(() => "damaged" as const);
      if (key === "damaged") {
        return t().pin.damaged;
      }
      if (!key) {
        return t().pin.wrong;
      }
      this.key = key;
      this.showCode();
      return undefined;
    };
    const forgotten = () => this.stage.show(() => forgottenScreen(() => this.reset(), () => this.askPin()));
    this.stage.show(() => pinScreen({ name: "pin", heading: t().pin.enter, lead: t().pin.enterLead, take, forgotten }));
  }

  private showSettings(): void {
    const back = () => this.showSettings();
    this.stage.show(() =>
      settingsScreen({
        changePin: () => this.changePin(),
        reset: () => this.stage.show(() => resetScreen(() => this.reset(), back)),
        about: () => this.stage.show(() => aboutScreen({ profile: this.device.profile, ahead: this.clock.ahead(), back })),
        keeping: () => void this.showKeeping(back),
        back: () => this.showCode(),
      }),
    );
  }

  private async showKeeping(back: () => void): Promise<void> {
    const kept = await storageKept();
    const options = { kept, surroundings: surroundings(), keep: keepStorage, install: installer(), back };
    this.stage.show(() => keepingScreen(options));
  }

  private changePin(): void {
    const take = async (former: string) => {
      if (!(await this.device.unlock(former))) {
        return t().pin.wrong;
      }
      choosePin(this.stage, t().pin.chooseNew, t().pin.repeatChangeLead, async (pin) => {
        await this.device.changePin(former, pin);
        this.showCode();
        toast(t().pin.changed);
      });
      return undefined;
    };
    const { former: heading, formerLead: lead } = t().pin;
    this.stage.show(() => pinScreen({ name: "pin-former", heading, lead, take, back: () => this.showSettings() }));
  }

  private async reset(): Promise<string | undefined> {
    const outcome = await this.device.reset();
    if (outcome === "unreachable") {
      return t().reset.unreachable;
    }
    if (outcome === "locked") {
      this.showLocked();
      return undefined;
    }
    if (outcome === "unknown") {
      this.showUnknown();
      return undefined;
    }
    this.key = undefined;
    this.stage.show(() => resetDoneScreen(this.restart));
    return undefined;
  }

  private showLocked(): void {
    this.stage.show(() => lockedScreen(() => this.checkAgain()));
  }

  /** What is kept stays: a server that does not know it now may know it again. */
  private showUnknown(): void {
    const open = () => {
      this.warned = true;
      this.showCode();
    };
    this.stage.show(() => unknownScreen(() => this.checkAgain(), open));
  }

  /** Asks from a screen that bars the way to the code; what is said if it goes on doing so. */
  private async checkAgain(): Promise<string | undefined> {
    const standing = await this.device.standing();
    if (standing.kind === "unreachable") {
      return t().refused.unreachableLead;
    }
    if (standing.kind === "ended") {
      this.showEnding(standing.ending);
    } else if (standing.kind === "unknown") {
      return t().unknown.still;
    } else if (standing.locked) {
      return t().locked.still;
    } else {
      this.showCode();
    }
    return undefined;
  }

  private showEnding(ending: Ending): void {
    this.key = undefined;
    this.stage.show(() => endedScreen(ending, () => this.device.forget().then(this.restart)));
  }
}

function moment(): Moment {
  return { wall: Date.now(), running: performance.now() };
}
