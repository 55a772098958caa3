/** Tells listeners what happened; one that throws does not keep it from the others. */
export class Emitter {
  constructor() {
    /** @private @const {!Map<string, !Set<function(?)>>} */
    this.listeners = new Map();
  }

  /**
   * @param {string} type
   * @param {function(?)} fn
   * @return {function()} takes the listener off
   */
  on(type, fn) {
    const those = this.listeners.get(type) || new Set();
    this.listeners.set(type, those.add(fn));
    return () => {
      those.delete(fn);
    };
  }

  /**
   * @param {string} type
   * @param {*=} what
   */
  emit(type, what) {
    [...(this.listeners.get(type) || [])].forEach((fn) => {
      try {
        fn(what);
      } catch (e) {
        console.warn('ReplyX ' + type, e);
      }
    });
  }
}
