/** The passing of time, so that tests can set it. */
export class Clock {
  /** @return {number} milliseconds since 1970 */
  now() {
    return Date.now();
  }

  /**
   * @param {function()} fn
   * @param {number} ms
   * @return {number}
   */
  start(fn, ms) {
    return setTimeout(fn, ms);
  }

  /** @param {number} timer */
  stop(timer) {
    clearTimeout(timer);
  }
}

/** Everything that must not outlive the widget: listeners, timers, connections. */
export class Lifetime {
  /** @param {!Clock=} clock */
  constructor(clock = new Clock()) {
    /** @const */
    this.clock = clock;
    /** @private @const {!Set<function()>} */
    this.endings = new Set();
    this.over = false;
  }

  /**
   * @param {function()} ending run when this life ends, unless taken back before
   * @return {function()} takes it back
   */
  add(ending) {
    this.endings.add(ending);
    return () => {
      this.endings.delete(ending);
    };
  }

  /**
   * @param {?EventTarget|undefined} target
   * @param {string} type
   * @param {function(?)} fn
   * @param {boolean=} capture
   */
  listen(target, type, fn, capture = false) {
    if (target && !this.over) {
      target.addEventListener(type, fn, capture);
      this.add(() => target.removeEventListener(type, fn, capture));
    }
  }

  /**
   * @param {number} ms
   * @param {function()} fn
   * @return {function()} cancels
   */
  after(ms, fn) {
    if (this.over) {
      return () => {};
    }
    const timer = this.clock.start(() => {
      forget();
      fn();
    }, ms);
    const stop = () => this.clock.stop(timer);
    const forget = this.add(stop);
    return () => {
      forget();
      stop();
    };
  }

  /**
   * @param {number} ms
   * @param {function()} fn
   */
  every(ms, fn) {
    this.after(ms, () => {
      this.every(ms, fn);
      fn();
    });
  }

  end() {
    this.over = true;
    const endings = [...this.endings];
    this.endings.clear();
    endings.forEach((ending) => ending());
  }
}
