/** The idempotency key of the code that waits for its verdict: the same code keeps it, so that it is never judged twice. */
export class AttemptKey {
  #code = "";
  #key = "";

  of(code: string): string {
    if (code !== this.#code) {
      this.#code = code;
      this.#key = random();
    }
    return this.#key;
  }

  /** The code has its verdict; should it be typed again, that is another attempt. */
  settled(): void {
    this.#code = "";
  }
}

/** 128 bits. Not `randomUUID`, which pages without TLS do not have. */
function random(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
