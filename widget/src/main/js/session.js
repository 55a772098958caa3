import {Api, ApiError} from './api.js';
import {Store} from './store.js';

/** Milliseconds before its end at which a token no longer counts as good. */
const MARGIN = 30000;

/** Who is chatting, and the token for their one dialog; shared with the visitor's other tabs through the store. */
export class Session {
  /**
   * @param {!Api} api
   * @param {!Store} store
   * @param {function(): number} now
   * @param {function(): !WirePage} page what the visitor looks at
   */
  constructor(api, store, now, page) {
    /** @private @const */
    this.api = api;
    /** @private @const */
    this.store = store;
    /** @private @const */
    this.now = now;
    /** @private @const */
    this.page = page;
    /** @type {?HostUser} */
    this.user = null;
    /** @type {!Object<string, string>} */
    this.attributes = {};
    /** @type {?StoredSession} the one made last in this tab, as opposed to one found in the store */
    this.newest = null;
    /** @private {?Promise<!StoredSession>} */
    this.coming = null;
  }

  /** @return {boolean} whether this visitor has chatted here before */
  get known() {
    return !!this.store.get('visitor');
  }

  get consented() {
    return !!this.store.get('consent');
  }

  /** The next session tells the server. */
  consent() {
    this.store.set('consent', true);
  }

  /**
   * @param {?HostUser} user null forgets whoever it was
   */
  identify(user) {
    this.user = user;
    if (!user) {
      this.store.set('visitor', null);
      this.forgetToken();
    }
  }

  forgetToken() {
    this.store.set('session', null);
  }

  /**
   * @param {string=} refused a token that the server no longer takes
   * @return {!Promise<!StoredSession>}
   */
  get(refused = '') {
    const kept = /** @type {?StoredSession} */ (this.store.get('session'));
    if (kept && kept.token !== refused && kept.expiresAt > this.now() + MARGIN && kept.who === this.who()) {
      return Promise.resolve(kept);
    }
    return this.once(false);
  }

  /** @return {!Promise<!StoredSession>} with a new dialog, if the last one is closed */
  restart() {
    return this.once(true);
  }

  /**
   * @private
   * @return {string} what a session depends on: made without it, another is needed
   */
  who() {
    const {id, name, email} = this.user || {};
    return JSON.stringify([id, name, email, this.consented]);
  }

  /**
   * @private
   * @param {boolean} newDialog
   * @return {!Promise<!StoredSession>}
   */
  once(newDialog) {
    if (!this.coming) {
      this.coming = this.create(newDialog);
      const done = () => {
        this.coming = null;
      };
      this.coming.then(done, done);
    }
    return this.coming;
  }

  /**
   * @private
   * @param {boolean} newDialog
   * @return {!Promise<!StoredSession>}
   */
  async create(newDialog) {
    const who = this.who();
    const made = await this.api.createSession(this.request(newDialog));
    const session = {
      token: made.token, expiresAt: this.now() + made.expiresIn * 1000, dialog: made.dialog, who,
    };
    this.store.set('visitor', made.visitorId);
    this.store.set('session', session);
    this.newest = session;
    return who === this.who() ? session : this.create(newDialog);
  }

  /**
   * @private
   * @param {boolean} newDialog
   * @return {!WireSessionRequest}
   */
  request(newDialog) {
    const {id, name, email, signature} = this.user || {};
    const verified = id && signature;
    return {
      visitorId: this.store.get('visitor') || undefined,
      user: verified ? {id: String(id), name, email} : undefined,
      signature: verified ? signature : undefined,
      name: verified ? undefined : name,
      email: verified ? undefined : email,
      locale: this.api.locale || undefined,
      newDialog: newDialog || undefined,
      page: this.page(),
      attributes: Object.keys(this.attributes).length ? this.attributes : undefined,
      consentGiven: this.consented || undefined,
    };
  }

  /**
   * Calls the server with the token; a token that is no longer good is replaced once.
   *
   * @template T
   * @param {function(!StoredSession): !Promise<T>} call
   * @return {!Promise<T>}
   */
  async with(call) {
    const session = await this.get();
    try {
      return await call(session);
    } catch (e) {
      if (ApiError.of(e).status !== 401) {
        throw e;
      }
      return call(await this.get(session.token));
    }
  }
}
