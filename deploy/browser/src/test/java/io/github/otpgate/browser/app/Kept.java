package io.github.otpgate.browser.app;

/** Reads, and spoils, what the app keeps in IndexedDB, as any script of its origin could. */
final class Kept {

    private static final String READ = """
            async () => {
              const database = await new Promise((resolve, reject) => {
                const request = indexedDB.open("otpgate");
                request.onsuccess = () => resolve(request.result);
                request.onerror = () => reject(request.error);
              });
              const store = database.transaction("kept").objectStore("kept");
              const all = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
              const [keys, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
              database.close();
              return (%s)(Object.fromEntries(keys.map((key, index) => [key, values[index]])));
            }
            """;

    private static final String CHANGE = """
            async () => {
              const database = await new Promise((resolve) => {
                const request = indexedDB.open("otpgate");
                request.onsuccess = () => resolve(request.result);
              });
              const transaction = database.transaction("kept", "readwrite");
              const store = transaction.objectStore("kept");
              const current = await new Promise((resolve) => {
                store.get("current").onsuccess = ({ target }) => resolve(target.result);
              });
              const kept = { current };
              (%s)(kept);
              store.put(kept.current, "current");
              await new Promise((resolve) => { transaction.oncomplete = resolve; });
              database.close();
            }
            """;

    private Kept() {}

    /** A script that answers what the function makes of everything that is kept. */
    static String read(String function) {
        return READ.formatted(function);
    }

    /** A script that lets the function change the registration in use. */
    static String change(String function) {
        return CHANGE.formatted(function);
    }
}
