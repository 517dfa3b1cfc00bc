/** What browsers based on Chromium offer once the app can be installed. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | undefined;

/** Keeps the browser's offer to install the app for the moment at which the trainee asks for it. */
export function awaitInstallOffer(): void {
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
  });
  addEventListener("appinstalled", () => (offer = undefined));
}

/** What makes the browser ask whether the app is to be installed, where it can be; an offer is good once. */
export function installer(): (() => Promise<void>) | undefined {
  const kept = offer;
  return (
    kept &&
    (async () => {
      offer = undefined;
      await kept.prompt();
    })
  );
}
