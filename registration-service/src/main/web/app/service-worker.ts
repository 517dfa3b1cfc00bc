/** Every other file of the app, with the hash of its content; set by the build. */
declare const PRECACHE: readonly { url: string; hash: string }[];
declare const self: ServiceWorkerGlobalScope;

const cacheName = `app-${PRECACHE.map((file) => file.hash).join("")}`;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(PRECACHE.map((file) => file.url))));
});

export {};
