import {button, el, icon} from './dom.js';
import {Ui} from './ui.js';

/** The round button in the corner, its badge, and the bubble that speaks to the visitor first. */
export class Launcher {
  /**
   * @param {!Ui} ui
   * @param {function()} toggle
   */
  constructor(ui, toggle) {
    /** @private @const */
    this.ui = ui;
    /** @private @const */
    this.badge = el('span.badge', {'aria-hidden': 'true', 'hidden': true});
    /** @const */
    this.button = button(ui.say('open'), 'launcher', [icon('chat'), icon('close'), this.badge], toggle);
    /** @private @const */
    this.toggle = toggle;
    /** @private @const */
    this.bubble = el('div.hello', {'hidden': true});
    /** @const */
    this.root = el('div.corner', {}, [this.bubble, this.button]);
    ui.on(ui.chat, 'unread', () => this.update());
    this.update();
  }

  update() {
    const {ui} = this;
    const unread = ui.open ? 0 : ui.chat.unread;
    const label = ui.open ? ui.say('close') : unread ? ui.say('open') + '. ' + ui.texts.count('unread', unread) : ui.say('open');
    this.button.setAttribute('aria-label', label);
    this.button.setAttribute('aria-expanded', String(ui.open));
    this.badge.textContent = unread > 99 ? '99+' : String(unread);
    this.badge.hidden = !unread;
    this.bubble.hidden = this.bubble.hidden || ui.open;
  }

  /** @param {string} text */
  invite(text) {
    const dismiss = () => {
      this.bubble.hidden = true;
    };
    this.bubble.replaceChildren(
        button('', 'say', [el('span', {'dir': 'auto'}, [text])], this.toggle),
        button(this.ui.say('dismiss'), 'icon', [icon('close')], dismiss));
    this.bubble.hidden = false;
  }
}
