import {Api, ApiError} from './api.js';
import {Backoff} from './backoff.js';
import {Conversation} from './conversation.js';
import {Emitter} from './emitter.js';
import {Lifetime} from './lifetime.js';
import {Net} from './net.js';
import {Session} from './session.js';
import {Stream} from './stream.js';
import {Tabs} from './tabs.js';

/** Milliseconds for which a lost connection is not worth a word. */
const HICCUP = 1500;

/**
 * The way between the conversation and the server: in one tab by a stream, in the others by that tab. Tells 'net' when
 * the line changes, 'ready' when the dialog is there, 'lead' when this tab begins to speak for all, and 'error'.
 */
export class Connection extends Emitter {
  /**
   * @param {!Lifetime} life
   * @param {!Api} api
   * @param {!Session} session
   * @param {!Conversation} conversation
   * @param {string} name of the site, for talking with other tabs
   */
  constructor(life, api, session, conversation, name) {
    super();
    /** @private @const */
    this.life = life;
    /** @private @const */
    this.api = api;
    /** @private @const */
    this.session = session;
    /** @private @const */
    this.conversation = conversation;
    /** @private @const */
    this.stream = new Stream(life, {
      open: (lastId, signal) => session.with((s) => api.events(this.here(s), s.token, lastId, signal)),
      poll: (lastId) => this.catchUp(lastId),
      event: (type, data) => this.share(type, data),
      state: (state) => this.setNet(state),
    });
    /** @const */
    this.tabs = new Tabs(life, 'replyx:' + name, {
      lead: () => this.lead(),
      follow: () => this.stream.stop(),
      note: (note) => this.heard(note),
      ask: () => this.tabs.post('sync', '', conversation.snapshot()),
    });
    this.net = Net.IDLE;
    /** @private {string} */
    this.next = Net.IDLE;
    /** @private {?Promise} */
    this.coming = null;
    /** @private */
    this.entered = false;
    /** @private {function()} */
    this.settle = () => {};
    /** @private {function()} */
    this.retry = () => {};
    /** @type {function(): !Promise} gets what was said before */
    this.load = () => Promise.resolve();
    life.listen(window, 'online', () => this.nudge());
    life.listen(window, 'pageshow', () => this.rejoin());
    life.listen(document, 'visibilitychange', () => document.hidden || this.nudge());
  }

  /** @return {!Promise} settles when the dialog is there, or will not be */
  connect() {
    this.coming = this.coming || this.untilConnected();
    return this.coming;
  }

  /** Connects again: who is chatting, or about what, has changed. */
  reconnect() {
    this.coming = null;
    this.connect().catch(() => {});
  }

  /** @private */
  async untilConnected() {
    const backoff = new Backoff();
    for (let there = false; !there && !this.life.over;) {
      try {
        await this.enter(await this.session.get());
        there = true;
      } catch (e) {
        await this.overcome(ApiError.of(e), backoff);
      }
    }
  }

  /**
   * @private
   * @param {!ApiError} error
   * @param {!Backoff} backoff
   */
  async overcome(error, backoff) {
    if (error.code === 'invalid_signature') {
      this.session.user = null;
      this.emit('error', error);
    } else if (error.passing) {
      this.setNet(Net.WAITING);
      this.emit('error', error);
      await new Promise((resolve) => {
        this.retry = () => resolve(undefined);
        this.life.after(Math.max(backoff.next(), error.retryAfter * 1000), this.retry);
      });
    } else {
      this.coming = null;
      this.setNet(Net.GONE);
      throw error;
    }
  }

  /** @param {!StoredSession} session */
  async enter(session) {
    const {dialog} = session;
    if (this.conversation.id !== dialog.id) {
      this.entered = false;
      this.conversation.reset(dialog);
      this.tabs.join(dialog.id);
    }
    if (!this.entered) {
      if (dialog.lastSeq || session !== this.session.newest) {
        await this.load();
      }
      this.entered = true;
      this.setNet(Net.OPEN);
      this.emit('ready');
      this.lead();
    }
  }

  /**
   * @param {string} method
   * @param {string} path within the dialog
   * @param {*=} body
   * @return {!Promise<?>}
   */
  call(method, path, body = undefined) {
    return this.session.with((s) => this.api.json(method, `/api/dialogs/${this.here(s)}${path}`, s.token, body));
  }

  /**
   * @private
   * @param {!StoredSession} session
   * @return {string} its dialog, if that is the one we are in; otherwise goes there
   */
  here({dialog}) {
    if (this.conversation.id && dialog.id !== this.conversation.id) {
      this.reconnect();
      throw new ApiError(0);
    }
    return dialog.id;
  }

  /** @private */
  lead() {
    if (this.tabs.leading && this.entered) {
      this.emit('lead');
      this.stream.start(this.conversation.complete);
    }
  }

  /**
   * What this tab learns, all shall know.
   *
   * @param {string} type
   * @param {*} data
   */
  share(type, data) {
    this.conversation.event(type, data);
    this.tabs.post('event', type, data);
  }

  /**
   * @private
   * @param {!TabNote} note
   */
  heard({kind, dialog, type, data}) {
    if (kind === 'moved' && this.conversation.id) {
      this.reconnect();
    } else if (dialog !== this.conversation.id) {
      return;
    } else if (kind === 'event') {
      this.conversation.event(type, data);
    } else if (kind === 'sync') {
      /** @type {!Array<!Array>} */ (data).forEach((event) => this.conversation.event(event[0], event[1]));
    } else if (kind === 'net') {
      this.setNet(type);
    } else if (kind === 'read') {
      this.emit('ready');
    }
  }

  /**
   * @private
   * @param {number} lastSeq
   * @return {!Promise<number>} up to where all is here now
   */
  async catchUp(lastSeq) {
    const dialog = /** @type {!WireDialog} */ (await this.call('GET', ''));
    for (let next = dialog.lastSeq > lastSeq ? lastSeq : null; next !== null;) {
      const page = /** @type {!WireMessages} */ (await this.call('GET', `/messages?limit=50&after=${next}`));
      page.items.forEach((message) => this.share('message', message));
      next = page.nextCursor || null;
    }
    this.share('status', dialog);
    return dialog.lastSeq;
  }

  /** @private */
  nudge() {
    this.retry();
    if (this.tabs.leading) {
      this.stream.nudge();
    } else if (this.entered) {
      this.catchUp(this.conversation.complete).catch(() => {});
    }
    this.emit('net');
  }

  /** Back from the browser's cache of pages, where everything has been at a standstill. @private */
  rejoin() {
    if (this.entered && !this.tabs.dialog) {
      this.tabs.join(this.conversation.id);
      this.nudge();
    }
  }

  /**
   * @private
   * @param {string} net
   */
  setNet(net) {
    if (net === this.next) {
      return;
    }
    this.next = net;
    this.settle();
    this.settle = this.life.after(net === Net.WAITING ? HICCUP : 0, () => {
      this.net = net;
      this.emit('net');
      if (this.tabs.leading) {
        this.tabs.post('net', net);
      }
    });
  }
}
