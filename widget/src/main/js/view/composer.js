import {button, el, icon} from './dom.js';
import {Ui} from './ui.js';

/** Where the visitor writes. */
export class Composer {
  /** @param {!Ui} ui */
  constructor(ui) {
    /** @private @const */
    this.ui = ui;
    /** @const */
    this.input = /** @type {!HTMLTextAreaElement} */ (el('textarea', {
      'rows': '1', 'dir': 'auto', 'placeholder': ui.say('placeholder'), 'aria-label': ui.say('placeholder'),
      'enterkeyhint': 'send',
    }));
    /** @private @const */
    this.button = button(ui.say('send'), 'send', [icon('send')], () => this.send());
    /** @const */
    this.root = el('div.composer', {}, [this.input, this.button]);
    this.input.addEventListener('input', () => this.fit());
    this.input.addEventListener('keydown', (e) => this.pressed(/** @type {!KeyboardEvent} */ (e)));
    ui.edit = (text) => this.edit(text);
    this.fit();
  }

  /** @param {string} text */
  edit(text) {
    this.input.value = text;
    this.fit();
    this.input.focus();
  }

  /**
   * @private
   * @param {!KeyboardEvent} e
   */
  pressed(e) {
    if (e.key === 'Enter' && !e.shiftKey && !e.isComposing && !this.ui.touch) {
      e.preventDefault();
      this.send();
    }
  }

  /** @private */
  send() {
    const text = this.input.value.trim();
    if (text) {
      this.input.value = '';
      this.fit();
      this.ui.chat.send(text);
    }
    this.input.focus();
  }

  /** @private */
  fit() {
    const {input} = this;
    input.style.height = 'auto';
    input.style.height = input.scrollHeight ? input.scrollHeight + 'px' : '';
    this.button.setAttribute('aria-disabled', String(!input.value.trim()));
  }
}
