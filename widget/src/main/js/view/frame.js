import {palette} from '../color.js';
import {Lifetime} from '../lifetime.js';
import {el, setAll} from './dom.js';

/** Set on the element itself and as important, as the page's own rules would win over the shadow's otherwise. */
const HOST = 'all:initial;position:fixed;inset:0;z-index:2147483647;pointer-events:none;contain:strict;';
/** Pixels; narrower windows are filled. */
const PHONE = '(max-width: 480px)';

/** The widget's place in the page: an element of its own, whose inside the page's styles do not reach. */
export class Frame {
  /**
   * @param {!Lifetime} life
   * @param {!WireLook} look
   * @param {string} css
   * @param {boolean} page
   */
  constructor(life, look, css, page) {
    /** @private @const */
    this.look = look;
    /** @private @const */
    this.page = page;
    /** @const */
    this.host = el('replyx-widget');
    /** @const */
    this.root = el('div.rx.' + (page ? 'page' : 'float') + (look.position === 'left' ? '.left' : ''));
    this.host.style.cssText = HOST.replace(/;/g, '!important;');
    const shadow = this.host.attachShadow({mode: 'open'});
    dress(shadow, css);
    shadow.append(this.root);
    /** @private @const */
    this.dark = window.matchMedia('(prefers-color-scheme: dark)');
    /** @private @const */
    this.phone = window.matchMedia(PHONE);
    life.listen(this.dark, 'change', () => this.paint());
    const {visualViewport} = window;
    life.listen(visualViewport, 'resize', () => this.measure());
    life.listen(visualViewport, 'scroll', () => this.measure());
    life.add(() => this.host.remove());
    this.paint();
  }

  /** @return {boolean} whether the open panel covers everything else */
  get full() {
    return this.phone.matches && !this.page;
  }

  /** @private */
  paint() {
    const {theme, color} = this.look;
    const dark = theme === 'dark' || (theme !== 'light' && this.dark.matches);
    this.root.classList.toggle('dark', dark);
    this.root.style.cssText = palette(color, dark);
    this.measure();
  }

  /**
   * The part of the window that the on-screen keyboard leaves.
   *
   * @private
   */
  measure() {
    const {visualViewport} = window;
    if (visualViewport) {
      this.root.style.setProperty('--top', visualViewport.offsetTop + 'px');
      this.root.style.setProperty('--height', visualViewport.height + 'px');
    }
  }

  /**
   * @param {string} language
   * @param {string} dir
   * @param {!Array<!Node>} content
   */
  fill(language, dir, content) {
    setAll(this.root, {'lang': language, 'dir': dir});
    this.root.replaceChildren(...content);
  }
}

/**
 * A constructed sheet is not inline style, so a strict policy of the page lets it pass; old browsers get an element.
 *
 * @param {!ShadowRoot} shadow
 * @param {string} css
 */
function dress(shadow, css) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    shadow.append(el('style', {}, [css]));
  }
}
