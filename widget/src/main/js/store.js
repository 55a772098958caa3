/** Values kept across page loads, and in memory only where the browser does not let us store anything. */
export class Store {
  /**
   * @param {string} prefix
   * @param {function(): !Storage} storage may throw, as its getter does where storage is blocked
   */
  constructor(prefix, storage) {
    /** @private @const */
    this.prefix = prefix;
    /** @private @const */
    this.storage = storage;
    /** @private @const {!Map<string, string>} */
    this.memory = new Map();
  }

  /**
   * @param {string} key
   * @return {?} what was set, null when nothing was or it cannot be read
   */
  get(key) {
    try {
      const kept = this.memory.get(key) || this.storage().getItem(this.prefix + key);
      return kept ? JSON.parse(kept) : null;
    } catch {
      return null;
    }
  }

  /**
   * @param {string} key
   * @param {*} value null removes
   */
  set(key, value) {
    const text = JSON.stringify(value);
    try {
      if (value === null) {
        this.storage().removeItem(this.prefix + key);
      } else {
        this.storage().setItem(this.prefix + key, text);
      }
      this.memory.delete(key);
    } catch {
      this.memory.set(key, text);
    }
  }
}
