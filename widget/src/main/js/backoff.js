/** Milliseconds to wait before trying again: longer each time, and never the same for everybody. */
export class Backoff {
  /**
   * @param {number=} first
   * @param {number=} most
   * @param {function(): number=} random
   */
  constructor(first = 500, most = 15000, random = Math.random) {
    /** @private @const */
    this.first = first;
    /** @private @const */
    this.most = most;
    /** @private @const */
    this.random = random;
    this.failures = 0;
  }

  /** @return {number} */
  next() {
    const full = Math.min(this.most, this.first * 2 ** this.failures++);
    return Math.round(full * (0.5 + this.random() / 2));
  }

  reset() {
    this.failures = 0;
  }
}
