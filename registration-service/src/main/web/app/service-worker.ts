/** Every other file of the app, with the hash of its content; set by the build. */
declare const PRECACHE: readonly { url: string; hash: string }[];
declare const self: ServiceWorkerGlobalScope;

const PREFIX = "app-";
const CACHE = PREFIX + PRECACHE.map((file) => file.hash).join("");
const INDEX = "/app/index.html";
const FILES = new Set(PRECACHE.map((file) => file.url));

self.addEventListener("install", (event) => {
  // Past the HTTP cache: what is kept belongs to this version.
  const requests = PRECACHE.map((file) => new Request(file.url, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(requests)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetFormer());
});

self.addEventListener("message", (event) => {
  if (event.data === "apply") {
    event.waitUntil(self.skipWaiting());
  }
});

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  const file = pathname === "/app/" ? INDEX : pathname;
  // The API is never answered from here.
  if (origin === self.location.origin && event.request.method === "GET" && FILES.has(file)) {
    event.respondWith(kept(file, event.request));
  }
});

async function kept(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(file)) ?? fetch(request);
}

async function forgetFormer(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
}

export {};
