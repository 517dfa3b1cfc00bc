import { Database } from "./adapters/database";
import { StorageSilent } from "./adapters/connection";
import { awaitInstallOffer } from "./adapters/installation";
import { ServerClock } from "./adapters/server-clock";
import { copy, surroundings, thisDevice } from "./adapters/this-device";
import { keepApp } from "./adapters/updates";
import { findDevice } from "./application/devices";
import { Enrolment } from "./application/enrolment";
import { ticketOf } from "./domain/enrolment-link";
import { EnrolmentFlow } from "./flows/enrolment-flow";
import { HomeFlow } from "./flows/home-flow";
import { inAppScreen, noStorageScreen, oldBrowserScreen, storageSilentScreen } from "./flows/refusals";
import { initLanguage, t } from "./i18n/language";
import { welcomeScreen } from "./screens/welcome";
import { workingScreen } from "./screens/working";
import { supported } from "shared/supported";
import { drawBar } from "./ui/bar";
import { Stage } from "./ui/stage";
import { toast } from "./ui/toast";

const CHECK_AGAIN = 5 * 60_000;
/** What takes no longer needs no screen of its own. */
const UNNOTICED = 1_000;

/** The ticket of the link that opened the app; it leaves the address, and so the history, at once. */
function takeTicket(): string | undefined {
  const ticket = ticketOf(location.hash);
  if (ticket) {
    history.replaceState(null, "", location.pathname);
  }
  return ticket;
}

class App {
  private home: HomeFlow | undefined;

  constructor(
    private readonly stage: Stage,
    private readonly database: Database,
    private readonly clock: ServerClock,
  ) {}

  /** Opens by the link in the address; in another app's browser it stays there until the trainee has chosen this browser. */
  async enter(): Promise<void> {
    const { inApp } = surroundings();
    if (inApp !== undefined && ticketOf(location.hash) && !(await this.database.read("current").catch(() => undefined))) {
      this.home = undefined;
      this.stage.show(() => inAppScreen(inApp, () => copy(location.href), () => void this.open(takeTicket())));
    } else {
      await this.open(takeTicket());
    }
  }

  async open(ticket?: string, key?: CryptoKey): Promise<void> {
    this.home = undefined;
    try {
      await this.begin(ticket, key);
    } catch {
      this.stage.show(() => storageSilentScreen(() => void this.open(ticket, key)));
    }
  }

  private async begin(ticket?: string, key?: CryptoKey): Promise<void> {
    const device = await findDevice(this.database, this.clock);
    if (ticket) {
      const profile = await thisDevice();
      const enrolment = new Enrolment(ticket, profile, this.database, this.clock);
      await new EnrolmentFlow(this.stage, enrolment, profile, device, (made) => void this.open(undefined, made)).start();
    } else if (device) {
      this.home = new HomeFlow(this.stage, device, this.clock, () => void this.open());
      this.home.start(key);
      this.check();
    } else {
      const { standalone } = surroundings();
      this.stage.show(() => welcomeScreen(standalone ? (pasted) => void this.open(pasted) : undefined));
    }
  }

  check(): void {
    // What could not be kept is asked and told again.
    this.home?.check().catch(() => undefined);
  }

  sight(visible: boolean): void {
    if (visible) {
      this.home?.comeBack();
      this.check();
    } else {
      this.home?.leave();
    }
  }
}

async function start(): Promise<void> {
  initLanguage();
  const bar = document.getElementById("bar")!;
  const main = document.getElementById("main")!;
  main.textContent = "";
  const stage = new Stage(main, (screen) => drawBar(bar, screen, () => stage.refresh()));
  if (!supported()) {
    stage.show(oldBrowserScreen);
    return;
  }
  awaitInstallOffer();
  const app = await load(stage);
  if (app) {
    await run(app);
  }
}

/** The app with what this browser keeps; undefined if that cannot be had, which is told. */
async function load(stage: Stage): Promise<App | undefined> {
  const working = setTimeout(() => stage.show(workingScreen), UNNOTICED);
  try {
    const database = await Database.open();
    return new App(stage, database, await ServerClock.load(database));
  } catch (failure) {
    stage.show(failure instanceof StorageSilent ? () => storageSilentScreen(() => location.reload()) : noStorageScreen);
    return undefined;
  } finally {
    clearTimeout(working);
  }
}

async function run(app: App): Promise<void> {
  const network = () => document.documentElement.toggleAttribute("data-offline", !navigator.onLine);
  network();
  addEventListener("offline", network);
  addEventListener("online", () => {
    network();
    app.check();
  });
  addEventListener("hashchange", () => {
    if (ticketOf(location.hash)) {
      void app.enter();
    }
  });
  document.addEventListener("visibilitychange", () => app.sight(document.visibilityState === "visible"));
  setInterval(() => document.visibilityState === "visible" && app.check(), CHECK_AGAIN);
  await app.enter();
  await keepApp((apply) => toast(t().newVersion, { label: t().update, do: apply })).catch(() => undefined);
}

void start();
