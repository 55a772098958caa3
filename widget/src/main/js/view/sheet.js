import {button, el, icon} from './dom.js';
import {Ui} from './ui.js';

/** A card that comes up over the conversation; closing it leads back to where one was. */
export class Sheet {
  /** @param {!Ui} ui */
  constructor(ui) {
    /** @private @const */
    this.ui = ui;
    /** @const */
    this.root = el('div.veil', {'hidden': true});
    /** @private {?HTMLElement} */
    this.opener = null;
    this.root.addEventListener('click', (e) => e.target === this.root && this.close());
  }

  get open() {
    return !this.root.hidden;
  }

  /**
   * @param {string} title
   * @param {!Array<?Node>} content
   * @param {!HTMLElement} opener gets the focus back
   * @param {number} n
   */
  show(title, content, opener, n) {
    const close = button(this.ui.say('close'), 'icon', [icon('close')], () => this.close());
    const head = el('div', {}, [el('b.n', {}, [String(n)]), el('h3', {'dir': 'auto'}, [title]), close]);
    const card = el('div.sheet', {'role': 'dialog', 'aria-label': this.ui.say('source', n) + ': ' + title}, [head, ...content]);
    this.opener = opener;
    this.root.replaceChildren(card);
    this.cover(true);
    close.focus();
  }

  /**
   * @private
   * @param {boolean} open
   */
  cover(open) {
    this.root.hidden = !open;
    [...this.root.parentElement.children].forEach((part) => {
      part.inert = open && part !== this.root;
    });
  }

  close() {
    this.cover(false);
    if (this.opener) {
      this.opener.focus();
    }
  }
}
