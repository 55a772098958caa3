import {Emitter} from './emitter.js';

/**
 * An answer while it is being written.
 *
 * @typedef {{replyTo: string, attempt: number, text: string}}
 */
export let Draft;

/**
 * What has been said in one dialog, each message once and in order, however often and from wherever it comes. Tells by
 * 'message', 'draft', 'state' and 'reset' what has changed.
 */
export class Conversation extends Emitter {
  constructor() {
    super();
    this.reset(null);
  }

  /** @param {?WireDialog} dialog */
  reset(dialog) {
    /** @type {string} */
    this.id = dialog ? dialog.id : '';
    /** @type {string} */
    this.status = dialog ? dialog.status : '';
    /** @type {!Map<string, !WireMessage>} by id */
    this.messages = new Map();
    /** @type {!Map<string, !Draft>} by the message that is answered */
    this.drafts = new Map();
    /** @private @type {!Set<string>} */
    this.answered = new Set();
    /** @type {!Map<string, string>} by message */
    this.ratings = new Map();
    /** @type {?WireHandoff} */
    this.handoff = null;
    /** @type {boolean} */
    this.typing = false;
    /** @type {number} */
    this.lastSeq = 0;
    /** @type {number} all messages up to here are known; of later ones some may be missing, as one's own come first */
    this.complete = 0;
    /** @private @type {!Set<number>} known beyond that */
    this.beyond = new Set();
    /** @type {number} */
    this.firstSeq = Infinity;
    /** @type {boolean} whether there are older messages on the server */
    this.older = false;
    this.emit('reset');
  }

  /**
   * @param {string} type
   * @param {?} data
   */
  event(type, data) {
    switch (type) {
      case 'message':
        this.add(/** @type {!WireMessage} */ (data), true);
        break;
      case 'delta':
        this.delta(/** @type {!WireDelta} */ (data));
        break;
      case 'status':
        this.setStatus(/** @type {!WireDialog} */ (data).status);
        break;
      case 'handoff':
        this.setHandoff(/** @type {!WireHandoff} */ (data));
        break;
      case 'typing':
        this.setTyping(/** @type {!WireTyping} */ (data).on);
        break;
    }
  }

  /**
   * @param {!WireMessage} message
   * @param {boolean} live whether it was written just now
   */
  add(message, live) {
    if (message.dialogId !== this.id || this.messages.has(message.id)) {
      return;
    }
    this.messages.set(message.id, message);
    this.lastSeq = Math.max(this.lastSeq, message.seq);
    this.firstSeq = Math.min(this.firstSeq, message.seq);
    this.beyond.add(message.seq);
    this.completeTo(this.complete);
    if (message.replyTo) {
      this.answered.add(message.replyTo);
      this.drafts.delete(message.replyTo);
    }
    if (message.role !== 'customer') {
      this.typing = false;
    }
    this.emit('message', {message, live});
  }

  /** @param {number} seq up to which the server has told everything */
  completeTo(seq) {
    this.complete = Math.max(this.complete, seq);
    while (this.beyond.delete(this.complete + 1)) {
      this.complete++;
    }
  }

  /**
   * A piece that does not begin where the text ends is left out, as are all after it: the message is coming anyway.
   *
   * @param {!WireDelta} delta
   */
  delta({replyTo, attempt, offset, text}) {
    if (this.answered.has(replyTo)) {
      return;
    }
    const draft = this.drafts.get(replyTo);
    const have = draft && draft.attempt === attempt ? draft.text.length : 0;
    if ((draft && draft.attempt > attempt) || (offset && offset !== have)) {
      return;
    }
    const next = {replyTo, attempt, text: offset && draft ? draft.text + text : text};
    this.drafts.set(replyTo, next);
    this.emit('draft', next);
  }

  /** @param {string} status */
  setStatus(status) {
    if (status !== this.status) {
      this.status = status;
      this.emit('state');
    }
  }

  /** @param {!WireHandoff} handoff */
  setHandoff(handoff) {
    this.handoff = handoff;
    this.typing = false;
    this.emit('state');
    this.emit('handoff', handoff);
  }

  /** @param {boolean} on */
  setTyping(on) {
    this.typing = on;
    this.emit('state');
  }

  /**
   * @param {string} message
   * @param {string} value '' takes it back
   */
  rate(message, value) {
    this.ratings.set(message, value);
    this.emit('rating', message);
  }

  /** @return {!Array<!Array>} what the server does not tell again, as events, for another tab */
  snapshot() {
    const {drafts, status, handoff, typing} = this;
    const events = [...drafts.values()].map(({replyTo, attempt, text}) => ['delta', {replyTo, attempt, offset: 0, text}]);
    return events.concat([['status', {status}], ['typing', {on: typing}]], handoff ? [['handoff', handoff]] : []);
  }

  /** @return {?WireOperator} the human who has taken over, as far as known */
  get operator() {
    const {state, operator} = this.handoff || {state: ''};
    return operator && state !== 'resolved' && state !== 'returned' ? operator : null;
  }

  /** @return {!Array<!WireMessage>} in order */
  get inOrder() {
    return [...this.messages.values()].sort((a, b) => a.seq - b.seq);
  }
}
