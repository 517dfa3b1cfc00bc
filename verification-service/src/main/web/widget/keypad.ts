import { h, icon } from "./dom";
import type { Texts } from "./texts";

const ERASE = "M9 5h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H9l-6-7zM17 9.5l-5 5m0-5 5 5";

/** What the keys do. */
export interface Keys {
  press(digit: string): void;
  erase(): void;
  clear(): void;
}

/** The number pad on the screen: its digits stand elsewhere each time, so that watching the hand tells nothing. */
export class Keypad {
  readonly element: HTMLElement;
  readonly #digits: HTMLButtonElement[];

  constructor(texts: Texts, keys: Keys) {
    this.#digits = Array.from({ length: 10 }, () =>
      h("button", { type: "button", click: (event) => keys.press((event.currentTarget as HTMLElement).textContent ?? "") }),
    );
    const clear = h("button", { type: "button", class: "quiet", click: () => keys.clear() }, texts.clear);
    const erase = h("button", { type: "button", class: "quiet", "aria-label": texts.erase, click: () => keys.erase() });
    erase.append(icon(ERASE));
    const [last, ...others] = this.#digits as [HTMLButtonElement, ...HTMLButtonElement[]];
    this.element = h("div", { class: "keypad", role: "group", "aria-label": texts.keypad }, ...others, clear, last, erase);
    this.shuffle();
  }

  shuffle(): void {
    const order = shuffled(Array.from(this.#digits.keys()));
    this.#digits.forEach((button, place) => (button.textContent = String(order[place])));
  }
}

/** Fisher and Yates's, with chance that nobody can foretell. */
function shuffled<T>(items: T[]): T[] {
  for (let last = items.length - 1; last > 0; last--) {
    const other = below(last + 1);
    [items[last], items[other]] = [items[other] as T, items[last] as T];
  }
  return items;
}

/** Evenly distributed: bytes of the incomplete last stretch are drawn again. */
function below(limit: number): number {
  const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
  return byte < 256 - (256 % limit) ? byte % limit : below(limit);
}
