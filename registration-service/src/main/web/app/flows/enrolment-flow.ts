import type { Handover, Problem, Reply } from "../adapters/api";
import { copy, surroundings } from "../adapters/this-device";
import type { Device } from "../application/device";
import type { Begun, Enrolment } from "../application/enrolment";
import type { DeviceProfile } from "../domain/device-profile";
import type { RegisteredDevice, Registration } from "../domain/registration";
import { t } from "../i18n/language";
import { consentScreen } from "../screens/consent";
import { chooseProgramScreen, type Program, setUpProgramScreen } from "../screens/installed";
import { messageScreen } from "../screens/message";
import { registeredHereScreen, registeredScreen } from "../screens/registered";
import { workingScreen } from "../screens/working";
import type { Stage } from "../ui/stage";
import { choosePin } from "./choose-pin";
import { refusalScreen, unreachableScreen } from "./refusals";

/** From the enrolment link to a registered device. */
export class EnrolmentFlow {
  constructor(
    private readonly stage: Stage,
    private readonly enrolment: Enrolment,
    private readonly profile: DeviceProfile,
    /** What is registered in this browser already. */
    private readonly here: Device | undefined,
    private readonly finished: (key?: CryptoKey) => void,
  ) {}

  async start(): Promise<void> {
    this.stage.show(workingScreen);
    const reply = await this.enrolment.lookUp();
    if (reply.kind === "done") {
      await this.registered(reply.value);
    } else if (reply.kind === "refused" && reply.problem.slug === "device-not-registered") {
      this.consent(false);
    } else {
      this.failed(reply, () => void this.start());
    }
  }

  private async registered(device: RegisteredDevice): Promise<void> {
    const standing = await this.here?.standing();
    const isHere = standing?.kind === "current" && Date.parse(standing.registeredAt) === Date.parse(device.registeredAt);
    const screen = isHere ? registeredHereScreen : registeredScreen;
    this.stage.show(() =>
      screen({
        device,
        replace: () => this.consent(true),
        installed: () => this.installed(true, () => void this.registered(device)),
        back: () => this.finished(),
      }),
    );
  }

  private consent(replace: boolean): void {
    const { ios, standalone } = surroundings();
    this.stage.show(() =>
      consentScreen({
        profile: this.profile,
        homeScreenApart: ios && !standalone,
        otherRegistration: this.here !== undefined && !replace,
        register: () => this.register(replace),
        installed: () => this.installed(replace, () => this.consent(replace)),
      }),
    );
  }

  private async register(replace: boolean): Promise<void> {
    const reply = await this.enrolment.begin(replace);
    if (reply.kind === "done") {
      choosePin(this.stage, t().pin.choose, t().pin.repeatLead, (pin) => this.complete(reply.value, pin));
    } else {
      this.failed(reply, () => this.consent(replace));
    }
  }

  private async complete(begun: Begun, pin: string): Promise<void> {
    await this.activate(begun, await this.enrolment.keep(begun, pin));
  }

  private async activate(begun: Begun, registration: Registration): Promise<void> {
    const reply = await this.enrolment.activate(begun, registration);
    if (reply.kind === "done") {
      this.finished(reply.value);
    } else {
      this.failed(reply, () => {
        this.stage.show(workingScreen);
        void this.activate(begun, registration);
      });
    }
  }

  private installed(replace: boolean, back: () => void): void {
    const begin = async (program: Program) => {
      const reply = await this.enrolment.beginInstalled(program, replace);
      if (reply.kind === "done") {
        this.setUp(program, reply.value);
      } else {
        this.failed(reply, () => this.installed(replace, back));
      }
    };
    this.stage.show(() => chooseProgramScreen({ begin, back }));
  }

  private setUp(program: Program, handover: Handover): void {
    const finish = (code: string) => this.finishInstalled(handover.deviceId, code);
    this.stage.show(() => setUpProgramScreen({ program, handover, copy, finish }));
  }

  private async finishInstalled(deviceId: string, code: string): Promise<string | undefined> {
    const reply = await this.enrolment.activateInstalled(deviceId, code);
    if (reply.kind === "unreachable") {
      return t().refused.unreachableLead;
    }
    if (reply.kind === "refused" && reply.problem.remainingAttempts) {
      return notActivated(reply.problem, reply.problem.remainingAttempts);
    }
    if (reply.kind === "refused") {
      this.refused(reply.problem);
      return undefined;
    }
    const { done, doneLead } = t().installed;
    this.stage.show(() => messageScreen({ name: "installed-done", icon: "done", tone: "good", heading: done, text: doneLead }));
    return undefined;
  }

  private failed(reply: Exclude<Reply<unknown>, { kind: "done" }>, again: () => void): void {
    if (reply.kind === "refused") {
      this.refused(reply.problem);
    } else {
      this.stage.show(() => unreachableScreen(again));
    }
  }

  private refused(problem: Problem): void {
    if (problem.slug === "device-already-registered" && problem.device) {
      void this.registered(problem.device);
    } else {
      const home = this.here && (() => this.finished());
      this.stage.show(() => refusalScreen(problem, home));
    }
  }
}

/** What stands under the code's field while the trainee may try again. */
function notActivated({ slug, minutes = 0 }: Problem, left: number): string {
  const { clockFast, clockSlow, mismatch } = t().installed;
  switch (slug) {
    case "device-clock-fast":
      return clockFast(minutes, left);
    case "device-clock-slow":
      return clockSlow(minutes, left);
    default:
      return mismatch(left);
  }
}
