const APPLY = "apply";

/**
 * Keeps the app on this device, so that it opens without network.
 *
 * @param offer told of a newer version, with what brings it into use
 */
export async function keepApp(offer: (apply: () => void) => void): Promise<void> {
  const registration = await navigator.serviceWorker.register("service-worker.js", { updateViaCache: "none" });
  const offerWaiting = () => {
    const { waiting } = registration;
    // Without a controller it is the first version, which needs nobody's leave.
    if (waiting && navigator.serviceWorker.controller) {
      offer(() => {
        navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
        waiting.postMessage(APPLY);
      });
    }
  };
  offerWaiting();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offerWaiting);
  });
}
