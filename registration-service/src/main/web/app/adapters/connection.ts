/** The browser does not answer about its storage. */
export class StorageSilent extends Error {}

/** How long the browser may take to answer, in milliseconds; it is asked twice. */
const PATIENCE = 4_000;

/**
 * A connection to a database that does not last: browsers, iOS before all, close it while the page is asleep, drop it with the process
 * that serves it, or leave a request without an answer. It is opened when it is needed, and work that met a dead one is done again.
 */
export class Connection {
  private opening: Promise<IDBDatabase> | undefined;

  constructor(
    private readonly name: string,
    private readonly create: (database: IDBDatabase) => void,
  ) {}

  /** Runs the work, and once more on a new connection if that may help. */
  async run<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    try {
      return await this.attempt(work);
    } catch (failure) {
      if (!isOfTheConnection(failure)) {
        throw failure;
      }
      this.opening = undefined;
      return this.attempt(work);
    }
  }

  private attempt<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
    const opening = (this.opening ??= this.open());
    opening.catch(() => this.lost(opening));
    return inTime(opening.then(work));
  }

  private open(): Promise<IDBDatabase> {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open(this.name, 1);
      request.onupgradeneeded = () => this.create(request.result);
      request.onsuccess = () => resolve(this.watched(request.result));
      request.onerror = () => reject(request.error);
    });
  }

  private watched(database: IDBDatabase): IDBDatabase {
    // Never in the way of another tab that deletes or upgrades.
    database.onversionchange = () => {
      database.close();
      this.opening = undefined;
    };
    database.onclose = () => (this.opening = undefined);
    return database;
  }

  private lost(opening: Promise<IDBDatabase>): void {
    if (this.opening === opening) {
      this.opening = undefined;
    }
  }
}

/** What a dead connection is told by: a transaction on a closed one, a server process that is gone, no answer. */
function isOfTheConnection(failure: unknown): boolean {
  return failure instanceof StorageSilent || !(failure instanceof DOMException) || RETRIED.includes(failure.name);
}

const RETRIED = ["InvalidStateError", "UnknownError", "AbortError", "TransactionInactiveError"];

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageSilent()), PATIENCE);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
