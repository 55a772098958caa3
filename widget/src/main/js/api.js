import {Lifetime} from './lifetime.js';

/** Milliseconds until a call that nobody answers counts as failed. */
const PATIENCE = 20000;

/** A call that did not succeed; status 0 when there was no answer at all. */
export class ApiError extends Error {
  /**
   * @param {number} status
   * @param {string=} code the server's stable name of the problem
   * @param {number=} retryAfter seconds
   */
  constructor(status, code = '', retryAfter = 0) {
    super(code || String(status));
    /** @const */
    this.status = status;
    /** @const */
    this.code = code;
    /** @const */
    this.retryAfter = retryAfter;
  }

  /**
   * @param {*} e
   * @return {!ApiError}
   */
  static of(e) {
    return e instanceof ApiError ? e : new ApiError(0);
  }

  /** @return {boolean} whether the same call may succeed later */
  get passing() {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** The server's calls. Never sends cookies. */
export class Api {
  /**
   * @param {string} origin
   * @param {string} siteKey
   * @param {!Lifetime} life
   */
  constructor(origin, siteKey, life) {
    /** @private @const */
    this.origin = origin;
    /** @private @const */
    this.siteUrl = '/api/site/' + encodeURIComponent(siteKey);
    /** @private @const */
    this.life = life;
    this.locale = '';
  }

  /** @return {!Promise<!WireSite>} */
  async site() {
    return /** @type {!WireSite} */ (await this.json('GET', this.siteUrl));
  }

  /**
   * @param {!WireSessionRequest} request
   * @return {!Promise<!WireSession>}
   */
  async createSession(request) {
    return /** @type {!WireSession} */ (await this.json('POST', this.siteUrl + '/sessions', '', request));
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {string=} token
   * @param {*=} body
   * @return {!Promise<*>} null where the answer is empty
   */
  async json(method, path, token = '', body = undefined) {
    const abort = new AbortController();
    const cancel = this.life.after(PATIENCE, () => abort.abort());
    try {
      const response = await this.send(method, path, token, body, abort.signal);
      const text = await response.text();
      return text ? JSON.parse(text) : null;
    } catch (e) {
      throw ApiError.of(e);
    } finally {
      cancel();
    }
  }

  /**
   * @param {string} dialog
   * @param {string} token
   * @param {number} lastId
   * @param {!AbortSignal} signal
   * @return {!Promise<!Response>}
   */
  events(dialog, token, lastId, signal) {
    return this.send('GET', `/api/dialogs/${dialog}/events`, token, undefined, signal, String(lastId));
  }

  /**
   * @private
   * @param {string} method
   * @param {string} path
   * @param {string} token
   * @param {*} body
   * @param {!AbortSignal} signal
   * @param {string=} lastId
   * @return {!Promise<!Response>}
   */
  async send(method, path, token, body, signal, lastId = '') {
    const headers = {};
    const set = (name, value) => value && (headers[name] = value);
    set('Authorization', token && 'Bearer ' + token);
    set('Content-Type', body && 'application/json');
    set('Accept-Language', this.locale);
    set('Last-Event-ID', lastId);
    const response = await fetch(this.origin + path, {
      method, headers, body: body ? JSON.stringify(body) : undefined, signal, credentials: 'omit',
    });
    if (!response.ok) {
      throw await problem(response);
    }
    return response;
  }
}

/**
 * @param {!Response} response
 * @return {!Promise<!ApiError>}
 */
async function problem(response) {
  let code = '';
  try {
    const said = /** @type {!WireProblem} */ (await response.json());
    code = (said.errors && said.errors.length ? said.errors[0].code : said.code) || '';
  } catch {
    // Something between us and the server answered.
  }
  return new ApiError(response.status, code, Number(response.headers.get('Retry-After')) || 0);
}
