import {Api, ApiError} from './api.js';
import {Connection} from './connection.js';
import {Conversation} from './conversation.js';
import {Emitter} from './emitter.js';
import {Lifetime} from './lifetime.js';
import {Net} from './net.js';
import {Outbox} from './outbox.js';
import {Session} from './session.js';
import {Store} from './store.js';

const PAGE = 50;

/** What a visitor can do in their conversation. Tells 'unread' and 'error'. */
export class Chat extends Emitter {
  /**
   * @param {!Lifetime} life
   * @param {!Api} api
   * @param {!Session} session
   * @param {!Store} store
   * @param {string} name of the site, for talking with other tabs
   */
  constructor(life, api, session, store, name) {
    super();
    /** @private @const */
    this.life = life;
    /** @const */
    this.session = session;
    /** @private @const */
    this.store = store;
    /** @const */
    this.conversation = new Conversation();
    /** @const */
    this.connection = new Connection(life, api, session, this.conversation, name);
    /** @const */
    this.outbox = new Outbox(life, store, (item) => this.deliver(item));
    this.listen();
  }

  /** @private */
  listen() {
    const {connection, conversation, outbox} = this;
    const unread = () => this.emit('unread');
    connection.load = () => this.load();
    connection.on('ready', unread);
    connection.on('lead', () => outbox.adopt());
    connection.on('net', () => connection.net === Net.WAITING || outbox.flush());
    connection.on('error', (e) => this.failed(e));
    conversation.on('message', ({message}) => {
      outbox.done(message.clientMessageId);
      unread();
    });
    conversation.on('handoff', (handoff) => this.store.set('handoff', [conversation.id, handoff]));
    outbox.on('refused', (e) => this.failed(e));
  }

  /**
   * @private
   * @param {*} error
   */
  failed(error) {
    const {code, status, retryAfter} = /** @type {!ApiError} */ (error);
    if (code === 'dialog_closed') {
      this.conversation.setStatus('closed');
    } else if (code === 'consent_required') {
      this.store.set('consent', null);
    } else if (status === 429) {
      this.outbox.hold(retryAfter || 1);
    }
    this.emit('error', error);
  }

  /** @private */
  async load() {
    const {conversation, connection} = this;
    const dialog = /** @type {!WireDialog} */ (await connection.call('GET', ''));
    await this.loadPage(2 ** 53 - 1, (add) => add());
    conversation.completeTo(dialog.lastSeq);
    const [id, handoff] = this.store.get('handoff') || [];
    if (id === conversation.id) {
      conversation.handoff = /** @type {!WireHandoff} */ (handoff);
    }
    conversation.setStatus(dialog.status);
    if (conversation.messages.size) {
      this.loadRatings();
    }
  }

  /** @private */
  async loadRatings() {
    try {
      const ratings = /** @type {!WireRatings} */ (await this.connection.call('GET', '/ratings'));
      ratings.items.forEach((rating) => this.conversation.rate(rating.messageId, rating.value));
    } catch {
      // The conversation does without.
    }
  }

  /**
   * @param {function(function())} around is given what adds the messages
   * @return {!Promise}
   */
  loadOlder(around) {
    return this.loadPage(this.conversation.firstSeq, around);
  }

  /**
   * @private
   * @param {number} before
   * @param {function(function())} around
   */
  async loadPage(before, around) {
    const {conversation} = this;
    const page = /** @type {!WireMessages} */ (
      await this.connection.call('GET', `/messages?limit=${PAGE}&before=${before}`));
    conversation.older = !!page.nextCursor;
    around(() => page.items.forEach((message) => conversation.add(message, false)));
  }

  /** @param {string} text */
  send(text) {
    this.outbox.add(text);
  }

  /**
   * @private
   * @param {!QueuedMessage} item
   */
  async deliver({text, id}) {
    await this.connection.connect();
    this.connection.share('message', await this.connection.call('POST', '/messages', {text, clientMessageId: id}));
  }

  /** The visitor agrees to what the site asks. */
  consent() {
    this.session.consent();
    this.outbox.flush();
  }

  /** A new dialog in place of the closed one, in all tabs. */
  async restart() {
    try {
      const session = await this.session.restart();
      this.connection.tabs.post('moved');
      await this.connection.enter(session);
    } catch (e) {
      this.failed(e);
    }
  }

  /** @param {?HostUser} user null is nobody in particular */
  identify(user) {
    this.session.identify(user);
    if (user || this.conversation.id) {
      this.connection.reconnect();
    }
  }

  /**
   * @param {string} id
   * @param {string} value 'up', 'down', or '' to take it back
   */
  async rate(id, value) {
    const before = this.conversation.ratings.get(id) || '';
    this.conversation.rate(id, value);
    try {
      await this.connection.call(value ? 'PUT' : 'DELETE', `/messages/${id}/rating`, value ? {value} : undefined);
    } catch (e) {
      this.conversation.rate(id, before);
      this.failed(e);
    }
  }

  /** @param {!WireVisit} visit */
  visit(visit) {
    if (this.conversation.id) {
      this.connection.call('POST', '/visit', visit).catch(() => {});
    }
  }

  /** @return {number} how many messages nobody has looked at */
  get unread() {
    const seen = this.seen();
    return this.conversation.inOrder.filter((message) => message.role !== 'customer' && message.seq > seen).length;
  }

  /**
   * @private
   * @return {number}
   */
  seen() {
    const [id, seq] = this.store.get('read') || [];
    return id === this.conversation.id ? seq : 0;
  }

  /** The visitor has seen everything. */
  markRead() {
    const {id, lastSeq} = this.conversation;
    if (id && this.seen() < lastSeq) {
      this.store.set('read', [id, lastSeq]);
      this.connection.tabs.post('read');
      this.emit('unread');
    }
  }
}
