import { Database } from "./adapters/database";
import { ServerClock } from "./adapters/server-clock";
import { thisDevice } from "./adapters/this-device";
import { keepApp } from "./adapters/updates";
import { findDevice } from "./application/devices";
import { Enrolment } from "./application/enrolment";
import { ticketOf } from "./domain/enrolment-link";
import { EnrolmentFlow } from "./flows/enrolment-flow";
import { HomeFlow } from "./flows/home-flow";
import { noStorageScreen } from "./flows/refusals";
import { initLanguage, t } from "./i18n/language";
import { welcomeScreen } from "./screens/welcome";
import { drawBar } from "./ui/bar";
import { Stage } from "./ui/stage";
import { toast } from "./ui/toast";

const CHECK_AGAIN = 5 * 60_000;

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

  async open(ticket?: string, key?: CryptoKey): Promise<void> {
    this.home = undefined;
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
      this.stage.show(welcomeScreen);
    }
  }

  check(): void {
    void this.home?.check();
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
  const ticket = takeTicket();
  initLanguage();
  const bar = document.getElementById("bar")!;
  const stage = new Stage(document.getElementById("main")!, (screen) => drawBar(bar, screen, () => stage.refresh()));
  const database = await Database.open().catch(() => undefined);
  if (!database) {
    stage.show(noStorageScreen);
    return;
  }
  const app = new App(stage, database, await ServerClock.load(database));
  const network = () => document.documentElement.toggleAttribute("data-offline", !navigator.onLine);
  network();
  addEventListener("offline", network);
  addEventListener("online", () => {
    network();
    app.check();
  });
  addEventListener("hashchange", () => {
    const another = takeTicket();
    if (another) {
      void app.open(another);
    }
  });
  document.addEventListener("visibilitychange", () => app.sight(document.visibilityState === "visible"));
  setInterval(() => document.visibilityState === "visible" && app.check(), CHECK_AGAIN);
  await app.open(ticket);
  await keepApp((apply) => toast(t().newVersion, { label: t().update, do: apply })).catch(() => undefined);
}

void start();
