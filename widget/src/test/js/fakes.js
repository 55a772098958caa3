import {Lifetime} from '../../main/js/lifetime.js';

/** A clock that stands still until it is moved. */
export class FakeClock {
  constructor() {
    this.time = 1000000;
    /** By how much the device's clock is wrong; its timers do not care. */
    this.skew = 0;
    this.timers = new Map();
    this.count = 0;
  }

  now() {
    return this.time + this.skew;
  }

  start(fn, ms) {
    this.timers.set(++this.count, {fn, at: this.time + ms});
    return this.count;
  }

  stop(timer) {
    this.timers.delete(timer);
  }

  /** Runs what is due until then, in order. */
  move(ms) {
    const end = this.time + ms;
    for (;;) {
      const [id, next] = [...this.timers].filter(([, timer]) => timer.at <= end)
          .sort((a, b) => a[1].at - b[1].at || a[0] - b[0])[0] || [];
      if (!next) {
        break;
      }
      this.timers.delete(id);
      this.time = Math.max(this.time, next.at);
      next.fn();
    }
    this.time = end;
  }
}

export function fakeLife() {
  const clock = new FakeClock();
  return {clock, life: new Lifetime(clock)};
}

/** What localStorage does, without keeping anything. */
export class FakeStorage {
  constructor() {
    this.values = new Map();
  }

  getItem(key) {
    return this.values.has(key) ? this.values.get(key) : null;
  }

  setItem(key, value) {
    this.values.set(key, value);
  }

  removeItem(key) {
    this.values.delete(key);
  }
}

/** A response whose body is written by hand. */
export class FakeStream {
  constructor() {
    this.response = new Response(new ReadableStream({
      start: (controller) => {
        this.controller = controller;
      },
    }));
  }

  write(text) {
    this.controller.enqueue(new TextEncoder().encode(text));
  }

  end() {
    this.controller.close();
  }

  fail() {
    this.controller.error(new TypeError('cut'));
  }
}

let seq = 0;

export function message(values) {
  seq++;
  return {
    id: 'm' + seq, dialogId: 'd', seq, role: 'customer', text: 'text', html: '<p>text</p>', citations: [],
    createdAt: new Date().toISOString(), status: 'complete', ...values,
  };
}
