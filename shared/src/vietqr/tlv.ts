import type { Payload } from './payload.ts';

/**
 * One level of an EMVCo payload: objects of a two-digit ID, a two-digit length and that many characters.
 *
 * A level keeps positions in the text, not copies, and is used again for the next payload.
 */
export class TlvLevel {
  /** Where each ID's value begins; 0 for an ID that is not there, since no value can begin there. */
  readonly #starts = new Uint32Array(100);
  readonly #ends = new Uint32Array(100);
  readonly #ids = new Uint8Array(100);
  readonly #repeated = new Uint8Array(100);
  /** How many different IDs are there. */
  count = 0;
  /** Whether an ID was met again. Only the first of them keeps its place. */
  hasRepeats = false;
  /** Whether some value is empty. */
  hasEmpty = false;
  /** The ID whose value did not fit, or -1; set when `read` answers false. */
  brokenId = -1;
  /** The ID met last, or -1. */
  lastId = -1;

  /** Walk the objects between two positions. False when they do not add up; what was met before stays. */
  read({ bytes }: Payload, from: number, to: number): boolean {
    this.#forget();
    const starts = this.#starts;
    for (let at = from; at < to; ) {
      if (to - at < 4) return false;
      const id = twoDigits(bytes, at);
      const length = twoDigits(bytes, at + 2);
      if (id < 0 || length < 0) return false;
      const start = at + 4;
      at = start + length;
      if (at > to) {
        this.brokenId = id;
        return false;
      }
      if (length === 0) this.hasEmpty = true;
      this.lastId = id;
      if (starts[id] === 0) {
        starts[id] = start;
        this.#ends[id] = at;
        this.#ids[this.count++] = id;
      } else this.#repeat(id);
    }
    return true;
  }

  /** The ID met as number `index` of the different ones. */
  idAt(index: number): number {
    return this.#ids[index]!;
  }

  has(id: number): boolean {
    return this.#starts[id] !== 0;
  }

  isRepeated(id: number): boolean {
    return this.#repeated[id] === 1;
  }

  /** Where the value of an object that is there begins. */
  start(id: number): number {
    return this.#starts[id]!;
  }

  /** Where the value of an object that is there ends. */
  end(id: number): number {
    return this.#ends[id]!;
  }

  /** The value of an object, or null when it is absent or empty. */
  value({ text }: Payload, id: number): string | null {
    const start = this.#starts[id]!;
    const end = this.#ends[id]!;
    return start === 0 || start === end ? null : text.slice(start, end);
  }

  /** Whether an object is there with exactly this value. */
  is({ bytes }: Payload, id: number, value: Uint8Array): boolean {
    const start = this.#starts[id]!;
    if (start === 0 || this.#ends[id]! - start !== value.length) return false;
    for (let at = 0; at < value.length; at++) {
      if (bytes[start + at] !== value[at]) return false;
    }
    return true;
  }

  #repeat(id: number): void {
    this.#repeated[id] = 1;
    this.hasRepeats = true;
  }

  #forget(): void {
    const starts = this.#starts;
    const ids = this.#ids;
    for (let index = 0; index < this.count; index++) starts[ids[index]!] = 0;
    if (this.hasRepeats) this.#repeated.fill(0);
    this.count = 0;
    this.hasRepeats = false;
    this.hasEmpty = false;
    this.brokenId = -1;
    this.lastId = -1;
  }
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = bytes[at]! - 48;
  const ones = bytes[at + 1]! - 48;
  return tens >>> 0 > 9 || ones >>> 0 > 9 ? -1 : tens * 10 + ones;
}
