import {Net} from '../net.js';
import {el, icon} from './dom.js';
import {Ui} from './ui.js';

/** One line under the header for what is out of order. */
export class Banner {
  /** @param {!Ui} ui */
  constructor(ui) {
    /** @private @const */
    this.ui = ui;
    /** @private @const */
    this.words = el('span');
    /** @const */
    this.root = el('div.banner', {'role': 'status', 'hidden': true}, [icon('alert'), this.words]);
    /** @private */
    this.passing = '';
    ui.on(ui.chat.connection, 'net', () => this.show());
    ui.on(ui.chat.outbox, 'change', () => {
      this.passing = '';
      this.show();
    });
    ui.life.every(1000, () => this.root.hidden || this.show());
    ui.on(ui.chat, 'error', (error) => this.mention(error.code));
    this.show();
  }

  /**
   * @private
   * @param {string} code
   */
  mention(code) {
    if (code === 'invalid_signature') {
      this.passing = this.ui.say('error.signature');
      this.show();
    }
  }

  /** @private */
  show() {
    const words = this.say();
    this.root.hidden = !words;
    if (words !== this.words.textContent) {
      this.words.textContent = words;
    }
  }

  /**
   * @private
   * @return {string}
   */
  say() {
    const {chat, texts} = this.ui;
    const seconds = Math.ceil((chat.outbox.heldUntil - Date.now()) / 1000);
    if (seconds > 0) {
      return texts.count('error.busy', seconds);
    }
    return chat.connection.net === Net.WAITING ? this.ui.say('offline') : this.passing;
  }
}
