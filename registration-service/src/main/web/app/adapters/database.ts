import type { Registration } from "../domain/registration";

/** What is kept: the registration in use, one whose activation is not known to have succeeded, and the clock's offset. */
interface Kept {
  current: Registration;
  pending: Registration;
  clockOffset: number;
}

const NAME = "otpgate";
const STORE = "kept";

/** What this browser keeps, in IndexedDB: the only store that holds keys which scripts cannot read. */
export class Database {
  private constructor(private readonly connection: IDBDatabase) {}

  static open(): Promise<Database> {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    return result(request).then((connection) => {
      // Never in the way of another tab that deletes or upgrades.
      connection.onversionchange = () => connection.close();
      return new Database(connection);
    });
  }

  read<K extends keyof Kept>(key: K): Promise<Kept[K] | undefined> {
    return result(this.connection.transaction(STORE).objectStore(STORE).get(key));
  }

  write<K extends keyof Kept>(key: K, value: Kept[K]): Promise<void> {
    return this.change((store) => store.put(value, key));
  }

  /** Changes the registration in use, or drops it; nothing happens if another has taken its place, as in another tab. */
  revise(deviceId: string, registration?: Registration): Promise<void> {
    return this.change((store) => {
      const read = store.get("current");
      read.onsuccess = () => {
        if (read.result?.deviceId !== deviceId) {
          return;
        }
        if (registration) {
          store.put(registration, "current");
        } else {
          store.delete("current");
        }
      };
    });
  }

  /** The pending registration becomes the one in use, at once or not at all. */
  promote(pending: Registration): Promise<void> {
    return this.change((store) => {
      store.put(pending, "current");
      store.delete("pending");
    });
  }

  private change(work: (store: IDBObjectStore) => void): Promise<void> {
    const transaction = this.connection.transaction(STORE, "readwrite", { durability: "strict" });
    work(transaction.objectStore(STORE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
