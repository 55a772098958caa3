import {Api} from './api.js';
import {Chat} from './chat.js';
import {Emitter} from './emitter.js';
import {tellError, tellHost} from './host-events.js';
import {pickLanguage, Texts} from './i18n.js';
import {Lifetime} from './lifetime.js';
import {Net} from './net.js';
import {PageWatch} from './page-watch.js';
import {Session} from './session.js';
import {loadSite} from './site.js';
import {Assets, Snippet} from './snippet.js';
import {ringUnheard} from './sound.js';
import {Store} from './store.js';
import {Frame} from './view/frame.js';
import {Ui} from './view/ui.js';
import {View} from './view/view.js';

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
    this.watch = new PageWatch(this.life, () => this.chat.visit({
      page: this.watch.page, attributes: this.session.attributes, locale: this.api.locale,
    }));
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
    try {
      const site = await loadSite(this.api, this.life);
      if (!this.life.over) {
        this.appear(site);
      }
    } catch (e) {
      tellError(this.events, e);
    }
  }

  /**
   * @private
   * @param {!WireSite} site
   */
  appear(site) {
    this.site = site;
    this.frame = new Frame(this.life, site.look, this.assets.css, this.snippet.page);
    this.draw();
    document.body.append(this.frame.host);
    this.follow(site.look);
    this.waiting.forEach((call) => call());
    this.begin(site);
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
   * @param {!WireLook} look
   */
  follow({sound}) {
    const {chat, life} = this;
    tellHost(chat, this.events);
    chat.conversation.on('message', () => this.see());
    life.listen(document, 'visibilitychange', () => this.see());
    if (sound) {
      ringUnheard(life, chat, () => this.ui.open && document.hasFocus());
    }
  }

  /**
   * @private
   * @param {!WireSite} site
   */
  begin({proactive}) {
    const {snippet, visit} = this;
    if (snippet.page || snippet.open || (visit.get('open') && !this.frame.full)) {
      this.open(false);
    } else if (this.session.known) {
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
    this.chat.connection.connect().catch((e) => tellError(this.events, e));
  }

  /** @private */
  see() {
    if (this.ui.open && !document.hidden) {
      this.chat.markRead();
    }
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
    this.whenThere(() => words && this.chat.send(words));
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
