import {Api, ApiError} from './api.js';
import {Backoff} from './backoff.js';
import {Chat} from './chat.js';
import {Net} from './connection.js';
import {Emitter} from './emitter.js';
import {pickLanguage, Texts} from './i18n.js';
import {Lifetime} from './lifetime.js';
import {PageWatch} from './page-watch.js';
import {Session} from './session.js';
import {Assets, Snippet} from './snippet.js';
import {Sound} from './sound.js';
import {Store} from './store.js';
import {Frame} from './view/frame.js';
import {Ui} from './view/ui.js';
import {View} from './view/view.js';

/** How often the site's settings are asked for before giving up. */
const TRIES = 8;

/** The whole widget on one page. */
export class Widget {
  /**
   * @param {!Snippet} snippet
   * @param {!Assets} assets
   */
  constructor(snippet, assets) {
    const {origin, siteKey} = snippet;
    /** @private @const */
    this.snippet = snippet;
    /** @private @const */
    this.assets = assets;
    /** @private @const */
    this.life = new Lifetime();
    /** @private @const */
    this.api = new Api(origin, siteKey, this.life);
    const prefix = 'replyx:' + siteKey + ':';
    /** @private @const */
    this.visit = new Store(prefix, () => window.sessionStorage);
    const store = new Store(prefix, () => window.localStorage);
    /** @private @const */
    this.watch = new PageWatch(this.life, () => this.report());
    /** @private @const */
    this.session = new Session(this.api, store, () => Date.now(), () => this.watch.page);
    /** @private @const */
    this.chat = new Chat(this.life, this.api, this.session, store, siteKey);
    /** @private @const */
    this.events = new Emitter();
    /** @private */
    this.locale = snippet.locale;
    /** @private {?WireSite} */
    this.site = null;
    /** @private {?View} */
    this.view = null;
    /** @private {?Frame} */
    this.frame = null;
    /** @private {?Ui} */
    this.ui = null;
    /** @private {?Lifetime} */
    this.viewLife = null;
    /** @private {!Array<function()>} calls that came before the site's settings */
    this.waiting = [];
  }

  /** Asks for the site's settings and appears. */
  async start() {
    const backoff = new Backoff();
    for (let i = 0; i < TRIES && !this.life.over && !this.site; i++) {
      try {
        this.appear(await this.api.site());
      } catch (e) {
        if (!ApiError.of(e).passing) {
          this.tellError(e);
          return;
        }
        await new Promise((resolve) => this.life.after(backoff.next(), () => resolve(undefined)));
      }
    }
  }

  /**
   * @private
   * @param {!WireSite} site
   */
  appear(site) {
    if (this.life.over) {
      return;
    }
    this.site = site;
    this.frame = new Frame(this.life, site.look, this.assets.css, this.snippet.page);
    this.draw();
    document.body.append(this.frame.host);
    this.follow(site);
    this.begin(site);
    this.waiting.forEach((call) => call());
    this.events.emit('ready');
  }

  /** @private */
  draw() {
    const {texts} = this.assets;
    const root = document.documentElement;
    const language = pickLanguage(Object.keys(texts.languages), [this.locale, this.site.language, root.lang, navigator.language]);
    this.api.locale = language;
    if (this.viewLife) {
      this.viewLife.end();
    }
    const life = this.viewLife = new Lifetime(this.life.clock);
    this.life.add(() => life.end());
    this.ui = new Ui(life, this.chat, /** @type {!WireSite} */ (this.site), new Texts(texts, language), this.snippet.page);
    this.view = new View(this.ui, /** @type {!Frame} */ (this.frame), {open: () => this.open(), close: () => this.close()});
  }

  /**
   * @private
   * @param {!WireSite} site
   */
  follow({look}) {
    const {chat, events} = this;
    const {conversation} = chat;
    const sound = look.sound ? new Sound(this.life) : null;
    conversation.on('message', ({message, live}) => {
      this.see();
      if (live) {
        const {id, role, text, createdAt} = message;
        events.emit('message', {'id': id, 'role': role, 'text': text, 'createdAt': createdAt});
        if (sound && role !== 'customer' && !this.attentive && chat.connection.tabs.leading) {
          sound.play();
        }
      }
    });
    conversation.on('state', () => events.emit('status', {'status': conversation.status}));
    chat.on('error', (error) => this.tellError(error));
    this.life.listen(document, 'visibilitychange', () => this.see());
  }

  /**
   * @private
   * @param {*} error
   */
  tellError(error) {
    const {code, status} = ApiError.of(error);
    this.events.emit('error', {'code': code, 'status': status});
  }

  /**
   * @private
   * @param {!WireSite} site
   */
  begin({proactive}) {
    const {snippet, visit} = this;
    if (snippet.page || snippet.open || (visit.get('open') && !this.frame.full)) {
      this.open(false);
    } else if (this.session.known || this.session.user) {
      this.connect();
    }
    if (proactive && !this.ui.open && !visit.get('invited')) {
      this.life.after(proactive.afterSeconds * 1000, () => this.invite(proactive.text));
    }
  }

  /**
   * @private
   * @param {string} text
   */
  invite(text) {
    if (!this.ui.open && !this.chat.conversation.messages.size) {
      this.visit.set('invited', true);
      this.view.launcher.invite(text);
    }
  }

  /** @private */
  connect() {
    this.chat.connection.connect().catch((e) => this.tellError(e));
  }

  /** @private @return {boolean} whether the visitor looks at the conversation */
  get attentive() {
    return this.ui.open && !document.hidden && document.hasFocus();
  }

  /** @private */
  see() {
    if (this.ui.open && !document.hidden) {
      this.chat.markRead();
    }
  }

  /** @private */
  report() {
    this.chat.visit({
      page: this.watch.page, attributes: this.session.attributes, locale: this.api.locale,
    });
  }

  /**
   * @private
   * @param {function()} call
   */
  whenThere(call) {
    if (this.site) {
      call();
    } else {
      this.waiting.push(call);
    }
  }

  /** @param {boolean=} focus */
  open(focus = true) {
    this.whenThere(() => {
      if (!this.ui.open) {
        this.visit.set('open', true);
        this.view.open(focus);
        if (this.chat.connection.net !== Net.GONE) {
          this.connect();
        }
        this.see();
        this.events.emit('open');
      }
    });
  }

  close() {
    this.whenThere(() => {
      if (this.ui.open && !this.snippet.page) {
        this.visit.set('open', null);
        this.view.close();
        this.events.emit('close');
      }
    });
  }

  toggle() {
    this.whenThere(() => this.ui.open ? this.close() : this.open());
  }

  /** @param {string} text */
  send(text) {
    const words = String(text).trim();
    if (words) {
      this.whenThere(() => this.chat.send(words));
    }
  }

  /** @param {?HostUser} user */
  identify(user) {
    this.whenThere(() => this.chat.identify(user));
  }

  /** @param {!Object<string, *>} attributes */
  setAttributes(attributes) {
    Object.keys(attributes).forEach((key) => {
      this.session.attributes[key] = String(attributes[key]);
    });
    this.watch.report();
  }

  /** @param {!HostPage} page */
  setPage(page) {
    this.watch.tell(page);
  }

  /** @param {string} locale */
  setLocale(locale) {
    this.locale = locale;
    this.whenThere(() => {
      const {open} = this.ui;
      this.draw();
      if (open) {
        this.view.open(false);
      }
    });
  }

  /**
   * @param {string} type
   * @param {function(*)} fn
   * @return {function()}
   */
  on(type, fn) {
    return this.events.on(type, fn);
  }

  /** Leaves nothing behind. */
  destroy() {
    this.life.end();
  }
}
