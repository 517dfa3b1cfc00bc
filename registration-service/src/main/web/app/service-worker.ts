interface AppFile {
  url: string;
  /** What its content must be (W3C Subresource Integrity). */
  integrity: string;
}

/** Every other file of the app; set by the build. */
declare const PRECACHE: readonly AppFile[];
declare const self: ServiceWorkerGlobalScope;

const PREFIX = "app-";
const CACHE = PREFIX + PRECACHE.map((file) => file.integrity).join("");
const INDEX = "/app/index.html";
const FILES = new Set(PRECACHE.map((file) => file.url));

/** Pauses between the tries to get a file, in milliseconds: longer in all than one server takes to be replaced by the next. */
const PAUSES = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000];

self.addEventListener("install", (event) => {
  event.waitUntil(keepAll());
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

/** All files of this version or none. What an earlier try has kept is what it has to be. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE);
  await Promise.all(
    PRECACHE.map(async (file) => {
      if (!(await cache.match(file.url))) {
        await cache.put(file.url, await exactly(file));
      }
    }),
  );
}

/** While versions change a server of another one may answer: what is not the file of this version is asked for again. */
async function exactly({ url, integrity }: AppFile): Promise<Response> {
  for (const pause of [...PAUSES, 0]) {
    // Past the HTTP cache, which may hold the other version's. The browser compares the content.
    const response = await fetch(url, { cache: "reload", integrity }).catch(() => undefined);
    if (response?.ok) {
      return response;
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new Error(`${url}: not to be had as this version has it`);
}

async function kept(file: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(file)) ?? fetch(request);
}

async function forgetFormer(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
}

export {};
