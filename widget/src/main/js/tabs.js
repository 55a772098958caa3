import {Lifetime} from './lifetime.js';

/** Milliseconds. A leader that does not answer for this long has died, or sleeps. */
const DEAD = 1100;
const PING = 400;
/** How long a newcomer waits for a leader to make itself heard. */
const LISTEN = 200;

/**
 * Lets one of a visitor's tabs speak with the server for all of them: the first one, until it says goodbye or no longer
 * answers. A lock of the browser's would not do, as a tab that the system has put to sleep keeps it.
 */
export class Tabs {
  /**
   * @param {!Lifetime} life
   * @param {string} name
   * @param {{lead: function(), follow: function(), note: function(!TabNote), ask: function()}} handlers ask: a new
   *     follower wants to know what is only in the leader's memory
   */
  constructor(life, name, handlers) {
    /** @private @const */
    this.life = life;
    /** @private @const */
    this.handlers = handlers;
    /** @private @const */
    this.me = Math.random().toString(36);
    this.dialog = '';
    this.leading = false;
    /** @private */
    this.heard = 0;
    /** @private {?BroadcastChannel} */
    this.channel = null;
    life.listen(window, 'pagehide', () => this.leave());
    life.add(() => this.leave());
    this.open(name);
    life.every(PING, () => this.watch());
  }

  /**
   * @private
   * @param {string} name
   */
  open(name) {
    try {
      const channel = new BroadcastChannel(name);
      this.life.listen(channel, 'message', (event) => this.hear(/** @type {!TabNote} */ (event.data)));
      this.life.add(() => channel.close());
      this.channel = channel;
    } catch {
      // Each tab is on its own.
    }
  }

  /**
   * Takes part in the talk about a dialog.
   *
   * @param {string} dialog
   */
  join(dialog) {
    this.leave();
    this.dialog = dialog;
    this.post('ask');
    this.leadUnlessHeard(this.channel ? LISTEN : 0);
  }

  leave() {
    if (this.leading) {
      this.post('bye');
    }
    this.stepDown();
    this.dialog = '';
  }

  /**
   * @param {string} kind
   * @param {string=} type
   * @param {*=} data
   */
  post(kind, type = '', data = null) {
    if (this.channel && this.dialog) {
      this.channel.postMessage({from: this.me, dialog: this.dialog, kind, type, data});
    }
  }

  /**
   * @private
   * @param {number} ms
   */
  leadUnlessHeard(ms) {
    const {dialog} = this;
    this.heard = 0;
    this.life.after(ms, () => this.heard || this.dialog !== dialog || this.lead());
  }

  /** @private */
  lead() {
    if (!this.leading) {
      this.leading = true;
      this.post('lead');
      this.handlers.lead();
    }
  }

  /** @private */
  stepDown() {
    if (this.leading) {
      this.leading = false;
      this.handlers.follow();
    }
  }

  /** @private */
  watch() {
    const now = this.life.clock.now();
    if (this.leading || !this.dialog || document.hidden) {
      this.heard = now;
    } else if (this.heard && now - this.heard > DEAD) {
      this.lead();
    } else {
      this.post('ping');
    }
  }

  /**
   * @private
   * @param {!TabNote} note
   */
  hear(note) {
    const {kind, from} = note;
    if (note.dialog !== this.dialog) {
      this.handlers.note(note);
    } else if (kind === 'ping' || kind === 'ask') {
      this.answer(kind);
    } else if (kind === 'bye') {
      this.leadUnlessHeard(Math.random() * LISTEN);
    } else {
      this.heard = this.life.clock.now();
      if (kind === 'lead' && this.leading) {
        this.yieldTo(from);
      }
      this.handlers.note(note);
    }
  }

  /**
   * @private
   * @param {string} kind
   */
  answer(kind) {
    if (this.leading) {
      this.post('pong');
      if (kind === 'ask') {
        this.handlers.ask();
      }
    }
  }

  /**
   * Two may come to lead at once; the one with the smaller name stays.
   *
   * @private
   * @param {string} other
   */
  yieldTo(other) {
    if (other < this.me) {
      this.stepDown();
    } else {
      this.post('lead');
    }
  }
}
