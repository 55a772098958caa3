import {ApiError} from './api.js';
import {Backoff} from './backoff.js';
import {Lifetime} from './lifetime.js';
import {SseParser} from './sse.js';

/** Milliseconds. The server sends something every 15 s, and its first line at once. */
const FIRST_BYTE = 10000;
const SILENCE = 40000;
const SUSPICIOUS = 20000;
const POLL = 3000;
/** Failed streams in a row, after which messages are asked for instead. */
const GIVE_UP = 3;
const POLLS = 20;

/**
 * Where the events come from: a stream that comes back by itself from where it was, or, where something on the way
 * swallows streams, regular questions.
 */
export class Stream {
  /**
   * @param {!Lifetime} life
   * @param {{open: function(number, !AbortSignal): !Promise<!Response>, poll: function(number): !Promise<number>,
   *   event: function(string, *), state: function(string)}} line open and poll are given the last
   *     id, poll answers the id that it got to
   * @param {!Backoff=} backoff
   */
  constructor(life, line, backoff = new Backoff()) {
    /** @private @const */
    this.life = life;
    /** @private @const */
    this.line = line;
    /** @private @const */
    this.backoff = backoff;
    this.lastId = 0;
    /** @private */
    this.streak = 0;
    /** @private */
    this.heard = 0;
    /** @private */
    this.run = 0;
    /** @private {function()} */
    this.wake = () => {};
    /** @private {function()} */
    this.cut = () => {};
  }

  /** @param {number} lastId */
  start(lastId) {
    this.stop();
    this.lastId = lastId;
    this.streak = 0;
    this.backoff.reset();
    this.loop(this.run);
  }

  stop() {
    this.run++;
    this.cut();
    this.wake();
  }

  /** Something suggests that the line may be back, or dead without having said so. */
  nudge() {
    if (this.life.clock.now() - this.heard > SUSPICIOUS) {
      this.cut();
    }
    this.wake();
  }

  /**
   * @private
   * @param {number} run
   */
  async loop(run) {
    while (run === this.run && !this.life.over) {
      const failure = await this.connect(run);
      if (run !== this.run) {
        return;
      }
      if (failure && !failure.passing && failure.status !== 401) {
        this.line.state('gone');
        return;
      }
      await this.again(run);
    }
  }

  /**
   * @private
   * @param {number} run
   */
  async again(run) {
    if (this.streak < GIVE_UP || !(await this.pollFor(run))) {
      this.line.state('waiting');
      await this.pause(this.backoff.next());
    }
  }

  /**
   * @private
   * @param {number} run
   * @return {!Promise<?ApiError>} why it could not connect; null when it could
   */
  async connect(run) {
    const abort = new AbortController();
    this.cut = () => abort.abort();
    const unwatch = this.life.add(this.cut);
    this.streak++;
    this.watch(FIRST_BYTE);
    try {
      await this.read(await this.line.open(this.lastId, abort.signal), run);
    } catch (e) {
      return e instanceof ApiError ? e : null;
    } finally {
      unwatch();
      this.cut();
      this.unwatch();
    }
    return null;
  }

  /**
   * @private
   * @param {!Response} response
   * @param {number} run
   */
  async read(response, run) {
    const parser = new SseParser((type, data, id) => run === this.run && this.event(type, data, Number(id)));
    const reader = response.body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      this.alive();
      parser.push(/** @type {!Uint8Array} */ (piece.value));
    }
  }

  /** @private */
  alive() {
    if (this.streak) {
      this.streak = 0;
      this.backoff.reset();
      this.line.state('open');
    }
    this.watch(SILENCE);
  }

  /**
   * @private
   * @param {number} ms
   */
  watch(ms) {
    this.unwatch();
    this.heard = this.life.clock.now();
    /** @private {function()} */
    this.stopWatch = this.life.after(ms, this.cut);
  }

  /** @private */
  unwatch() {
    if (this.stopWatch) {
      this.stopWatch();
    }
  }

  /**
   * @private
   * @param {string} type
   * @param {string} data
   * @param {number} id
   */
  event(type, data, id) {
    if (id && id <= this.lastId) {
      return;
    }
    this.line.event(type, JSON.parse(data));
    this.lastId = Math.max(this.lastId, id || 0);
  }

  /**
   * @private
   * @param {number} run
   * @return {!Promise<boolean>} false when that does not work either
   */
  async pollFor(run) {
    for (let i = 0; i < POLLS && run === this.run && !this.life.over; i++) {
      try {
        this.lastId = Math.max(this.lastId, await this.line.poll(this.lastId));
      } catch {
        return false;
      }
      this.line.state('open');
      await this.pause(POLL);
    }
    return true;
  }

  /**
   * @private
   * @param {number} ms
   * @return {!Promise} resolves after that time or when woken
   */
  pause(ms) {
    return new Promise((resolve) => {
      const cancel = this.life.after(ms, resolve);
      this.wake = () => {
        cancel();
        resolve();
      };
    });
  }
}
