import {el} from './dom.js';
import {Frame} from './frame.js';
import {Launcher} from './launcher.js';
import {Panel} from './panel.js';
import {Ui} from './ui.js';

/** Everything that is seen, in one language; another language takes another view. */
export class View {
  /**
   * @param {!Ui} ui
   * @param {!Frame} frame
   * @param {{open: function(), close: function()}} actions
   */
  constructor(ui, frame, actions) {
    /** @private @const */
    this.ui = ui;
    /** @private @const */
    this.frame = frame;
    const toggle = () => ui.open ? actions.close() : actions.open();
    /** @private @const */
    this.panel = new Panel(ui, actions.close);
    /** @const */
    this.launcher = new Launcher(ui, toggle);
    /** @private @const */
    this.announcer = el('div.silent', {'aria-live': 'polite', 'role': 'status'});
    /** @private {?Element} */
    this.before = null;
    this.panel.root.addEventListener('close', () => ui.open && actions.close());
    frame.fill(ui.texts.language, ui.say('dir'),
        [this.panel.root, ui.page ? el('span') : this.launcher.root, this.announcer]);
    ui.on(ui.chat.conversation, 'message', ({message, live}) => live && this.announce(message));
  }

  /** @param {boolean=} focus */
  open(focus = true) {
    this.before = document.activeElement;
    this.show(true);
    this.panel.opened();
    if (focus) {
      this.panel.focus();
    }
  }

  close() {
    const within = this.frame.host === document.activeElement;
    this.show(false);
    if (within) {
      const {before} = this;
      const back = before && before !== document.body && before !== this.frame.host && before.isConnected;
      /** @type {!HTMLElement} */ (back ? before : this.launcher.button).focus();
    }
  }

  /**
   * @private
   * @param {boolean} open
   */
  show(open) {
    this.ui.open = open;
    this.frame.root.classList.toggle('open', open);
    if (!this.ui.page) {
      this.showDialog(/** @type {!HTMLDialogElement} */ (this.panel.root));
    }
    this.launcher.update();
  }

  /**
   * Modal only where it covers everything. The method that opens it otherwise would take the focus.
   *
   * @private
   * @param {!HTMLDialogElement} dialog
   */
  showDialog(dialog) {
    if (!this.ui.open) {
      dialog.close();
    } else if (this.frame.full) {
      dialog.showModal();
    } else {
      dialog.setAttribute('open', '');
    }
  }

  /**
   * A finished answer is read out once, not each of its pieces.
   *
   * @private
   * @param {!WireMessage} message
   */
  announce(message) {
    const {ui} = this;
    if (message.role === 'customer') {
      return;
    }
    const name = message.role === 'operator' && ui.operator ? ui.operator.name : ui.site.name;
    this.announcer.textContent = ui.open ? name + ': ' + message.text : ui.texts.count('unread', ui.chat.unread);
  }
}
