import type { Registration } from "../domain/registration";
import { Connection } from "./connection";

/** What is kept: the registration in use, one whose activation is not known to have succeeded, and the clock's offset. */
interface Kept {
  current: Registration;
  pending: Registration;
  clockOffset: number;
}

const NAME = "otpgate";
const STORE = "kept";

/**
 * What this browser keeps, in IndexedDB: the only store that holds keys which scripts cannot read. Every call ends within seconds:
 * it rejects with a {@link StorageSilent} if the browser does not answer.
 */
export class Database {
  private constructor(private readonly connection: Connection) {}

  /** Rejects if this browser keeps nothing. */
  static async open(): Promise<Database> {
    const connection = new Connection(NAME, (database) => database.createObjectStore(STORE));
    await connection.run(async () => undefined);
    return new Database(connection);
  }

  read<K extends keyof Kept>(key: K): Promise<Kept[K] | undefined> {
    return this.connection.run((database) => {
      const request = database.transaction(STORE).objectStore(STORE).get(key);
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    });
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

  /** Every change may be made twice: the connection is lost, too, after a transaction and before the word of it. */
  private change(work: (store: IDBObjectStore) => void): Promise<void> {
    return this.connection.run((database) => {
      const transaction = database.transaction(STORE, "readwrite", { durability: "strict" });
      work(transaction.objectStore(STORE));
      return new Promise((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(transaction.error);
      });
    });
  }
}
