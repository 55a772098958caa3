import {Lifetime} from './lifetime.js';

/** Milliseconds between two reports. */
const PAUSE = 2000;

/** Knows what the visitor looks at, also where pages change without loading. */
export class PageWatch {
  /**
   * @param {!Lifetime} life
   * @param {function()} changed called rarely, however often the page changes
   */
  constructor(life, changed) {
    /** @private @const */
    this.life = life;
    /** @private @const */
    this.changed = changed;
    /** @private {!HostPage} what the page says about itself */
    this.told = {url: undefined, title: undefined};
    /** @private */
    this.reported = location.href;
    /** @private */
    this.due = false;
    life.listen(window, 'popstate', () => this.look());
    life.listen(window['navigation'], 'navigatesuccess', () => this.look());
  }

  /** @param {!HostPage} page */
  tell(page) {
    this.told = page;
    this.report();
  }

  /** @private */
  look() {
    if (location.href !== this.reported) {
      this.told = {url: undefined, title: undefined};
      this.report();
    }
  }

  /** Reports soon. */
  report() {
    this.reported = location.href;
    if (!this.due) {
      this.due = true;
      this.life.after(PAUSE, () => {
        this.due = false;
        this.changed();
      });
    }
  }

  /** @return {!WirePage} */
  get page() {
    const {url, title} = this.told;
    return {
      url: String(url || location.href), title: String(title || document.title), referrer: document.referrer || undefined,
    };
  }
}
