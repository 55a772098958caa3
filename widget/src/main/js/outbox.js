import {ApiError} from './api.js';
import {Backoff} from './backoff.js';
import {Emitter} from './emitter.js';
import {Lifetime} from './lifetime.js';
import {Store} from './store.js';

/**
 * Messages that the server does not have yet, sent in order, each under its own id, so that the server recognises one
 * that it has already got. Kept in the store until then. Tells 'change' and 'refused'.
 */
export class Outbox extends Emitter {
  /**
   * @param {!Lifetime} life
   * @param {!Store} store
   * @param {function(!QueuedMessage): !Promise} send
   * @param {!Backoff=} backoff
   */
  constructor(life, store, send, backoff = new Backoff(1000)) {
    super();
    /** @private @const */
    this.life = life;
    /** @private @const */
    this.store = store;
    /** @private @const */
    this.send = send;
    /** @private @const */
    this.backoff = backoff;
    /** @type {!Array<!QueuedMessage>} */
    this.items = [];
    /** @type {number} when the server takes messages again after it had too many; 0 when it does */
    this.heldUntil = 0;
    /** @private */
    this.busy = false;
    /** @private {function()} */
    this.cancel = () => {};
  }

  /** Takes up what this or another tab could not send. */
  adopt() {
    const known = new Set(this.items.map((item) => item.id));
    const found = this.kept().filter((item) => !known.has(item.id));
    if (found.length) {
      this.items = found.concat(this.items).sort((a, b) => a.at - b.at);
      this.emit('change');
      this.flush();
    }
  }

  /**
   * @param {string} text
   * @return {!QueuedMessage}
   */
  add(text) {
    const item = {id: newId(), text, at: this.life.clock.now(), state: 'queued', reason: ''};
    this.items.push(item);
    this.save(item);
    this.emit('change');
    this.flush();
    return item;
  }

  /** @param {string|undefined} id of a message that turned out to be stored */
  done(id) {
    if (this.items.some((item) => item.id === id)) {
      this.items = this.items.filter((item) => item.id !== id);
      this.emit('change');
    }
    if (this.kept().some((item) => item.id === id)) {
      this.write(this.kept().filter((item) => item.id !== id));
    }
  }

  /** @param {number} seconds for which the server takes nothing */
  hold(seconds) {
    this.heldUntil = this.life.clock.now() + seconds * 1000;
    // Not left to heldUntil alone: a device may set its clock back meanwhile.
    this.life.after(seconds * 1000, () => {
      this.heldUntil = 0;
      this.flush();
    });
    this.emit('change');
  }

  /** @param {string} id */
  retry(id) {
    this.items.filter((item) => item.id === id).forEach((item) => {
      if (item.reason === 'client_message_id_reused') {
        this.done(id);
        item.id = newId();
        this.items.push(item);
      }
      item.state = 'queued';
      this.save(item);
    });
    this.emit('change');
    this.flush();
  }

  /** @return {boolean} */
  get empty() {
    return !this.items.length;
  }

  /** Sends what waits, now. */
  async flush() {
    if (this.busy || this.heldUntil > this.life.clock.now()) {
      return;
    }
    this.busy = true;
    this.cancel();
    let wait = 0;
    for (let item = this.next(); item && !wait && !this.life.over; item = this.next()) {
      wait = await this.attempt(item);
    }
    this.busy = false;
    this.emit('change');
    if (wait > 0) {
      this.cancel = this.life.after(wait, () => this.flush());
    }
  }

  /**
   * @private
   * @return {?QueuedMessage|undefined}
   */
  next() {
    return this.items.find((item) => item.state !== 'failed');
  }

  /**
   * @private
   * @param {!QueuedMessage} item
   * @return {!Promise<number>} milliseconds until it makes sense to try again; negative when somebody else has to act
   */
  async attempt(item) {
    item.state = 'sending';
    this.emit('change');
    try {
      await this.send(item);
      this.backoff.reset();
      this.heldUntil = 0;
      this.done(item.id);
      return 0;
    } catch (e) {
      return this.failed(item, ApiError.of(e));
    }
  }

  /**
   * @private
   * @param {!QueuedMessage} item
   * @param {!ApiError} error
   * @return {number}
   */
  failed(item, error) {
    item.state = 'queued';
    this.save(item);
    if (error.passing) {
      if (error.status === 429) {
        this.emit('refused', error);
      }
      return Math.max(this.backoff.next(), error.retryAfter * 1000);
    }
    if (error.code !== 'consent_required') {
      item.state = 'failed';
      item.reason = error.code === 'too_long' ? '413' : error.status === 409 && error.code || String(error.status);
      this.save(item);
    }
    this.emit('refused', error);
    return item.state === 'failed' ? 0 : -1;
  }

  /**
   * @private
   * @return {!Array<!QueuedMessage>}
   */
  kept() {
    return /** @type {?Array<!QueuedMessage>} */ (this.store.get('outbox')) || [];
  }

  /**
   * @private
   * @param {!QueuedMessage} item
   */
  save(item) {
    this.write(this.kept().filter((other) => other.id !== item.id).concat(item));
  }

  /**
   * @private
   * @param {!Array<!QueuedMessage>} items
   */
  write(items) {
    this.store.set('outbox', items.length ? items : null);
  }
}

/** @return {string} not to be guessed; randomUUID is missing on pages without TLS */
function newId() {
  return crypto.randomUUID ? crypto.randomUUID() :
      [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, '0')).join('');
}
