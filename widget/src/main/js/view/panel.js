import {Net} from '../net.js';
import {Answers} from './answer.js';
import {Banner} from './banner.js';
import {consentCard, endedCard, goneCard, quickReplies} from './cards.js';
import {Composer} from './composer.js';
import {avatar, button, el, icon} from './dom.js';
import {Sheet} from './sheet.js';
import {Transcript} from './transcript.js';
import {Ui} from './ui.js';

/** The window of the conversation. */
export class Panel {
  /**
   * @param {!Ui} ui
   * @param {function()} close
   */
  constructor(ui, close) {
    /** @private @const */
    this.ui = ui;
    /** @private @const */
    this.face = el('div.face');
    /** @private @const */
    this.subtitle = el('p', {'dir': 'auto'});
    /** @private @const */
    this.title = el('h2', {'dir': 'auto'}, [ui.site.name]);
    /** @private @const */
    this.sheet = new Sheet(ui);
    /** @private @const */
    this.transcript = new Transcript(ui, new Answers(ui, this.sheet));
    /** @private @const */
    this.composer = new Composer(ui);
    /** @private @const */
    this.foot = el('div.foot');
    /** @private */
    this.shown = '';
    /** @private {?string|undefined} */
    this.picture = undefined;
    /** @const */
    this.root = this.build(close);
    ui.on(ui.chat, 'error', () => this.update());
    ui.on(ui.chat.connection, 'net', () => this.update());
    ui.on(ui.chat.outbox, 'change', () => this.update());
    ui.on(ui.chat.conversation, 'reset state message', () => this.update());
    this.root.addEventListener('keydown', (e) => this.pressed(/** @type {!KeyboardEvent} */ (e), close));
    this.update();
  }

  /**
   * @private
   * @param {function()} close
   * @return {!HTMLElement}
   */
  build(close) {
    const {ui} = this;
    const head = el('header', {}, [
      this.face, el('div.titles', {}, [this.title, this.subtitle]),
      ui.page ? null : button(ui.say('close'), 'icon', [icon('close')], close),
    ]);
    const {scroller} = this.transcript;
    return el(ui.page ? 'main.panel' : 'dialog.panel', {'aria-label': ui.say('chat', ui.site.name), 'tabindex': '-1'}, [head, new Banner(ui).root, scroller.root, this.foot, this.sheet.root]);
  }

  /**
   * @private
   * @param {!KeyboardEvent} e
   * @param {function()} close
   */
  pressed(e, close) {
    if (e.key === 'Escape' && !e.isComposing) {
      e.stopPropagation();
      e.preventDefault();
      if (this.sheet.open) {
        this.sheet.close();
      } else if (!this.ui.page) {
        close();
      }
    }
  }

  /** @private */
  update() {
    const {operator, site} = this.ui;
    const picture = operator ? operator.avatarUrl : site.look.avatarUrl;
    if (this.picture !== picture || !this.face.firstChild) {
      this.picture = picture;
      this.face.replaceChildren(avatar(picture));
    }
    this.subtitle.textContent = this.describe();
    this.showFoot();
  }

  /**
   * @private
   * @return {string}
   */
  describe() {
    const {chat, operator} = this.ui;
    const {status} = chat.conversation;
    if (operator) {
      return this.ui.say('with', operator.name);
    }
    return this.ui.say('status.' + status) || this.ui.say('status.assistant');
  }

  /**
   * What the visitor can do now.
   *
   * @private
   * @return {string}
   */
  stage() {
    const {chat, site} = this.ui;
    return chat.connection.net === Net.GONE ? 'gone' : chat.conversation.status === 'closed' ? 'ended' :
        site.consent && !chat.session.consented ? 'consent' : this.untouched() ? 'begin' : 'write';
  }

  /**
   * @private
   * @return {boolean} whether the visitor has not written yet
   */
  untouched() {
    const {chat, site} = this.ui;
    return site.quickReplies.length > 0 && chat.outbox.empty && !chat.conversation.messages.size;
  }

  /** @private */
  showFoot() {
    const stage = this.stage();
    if (stage === this.shown) {
      return;
    }
    const focused = this.foot.contains(/** @type {!Document} */ (this.foot.getRootNode()).activeElement);
    const written = this.shown === 'begin' || this.shown === 'write';
    this.shown = stage;
    this.layFoot(stage, written);
    if (focused && this.ui.open) {
      this.focus();
    }
  }

  /**
   * The composer stays where it is when only the quick replies go, so that it keeps focus and keyboard.
   *
   * @private
   * @param {string} stage
   * @param {boolean} written
   */
  layFoot(stage, written) {
    const {ui, foot} = this;
    if (stage === 'write' && written) {
      foot.querySelector('.quick').remove();
      return;
    }
    const content = {
      'gone': () => [goneCard(ui)],
      'ended': () => [endedCard(ui, () => this.again())],
      'consent': () => [consentCard(ui, /** @type {!WireConsent} */ (ui.site.consent), () => this.agree())],
      'begin': () => [quickReplies(ui), this.composer.root],
      'write': () => [this.composer.root],
    };
    foot.replaceChildren(...content[stage]());
  }

  /** @private */
  agree() {
    this.ui.chat.consent();
    this.update();
    this.focus();
  }

  /** @private */
  async again() {
    await this.ui.chat.restart();
    this.update();
    this.focus();
  }

  /** Puts the cursor where one writes; on touch that would bring the keyboard up unasked. */
  focus() {
    const target = this.composer.root.isConnected && !this.ui.touch ? this.composer.input : this.root;
    target.focus({preventScroll: true});
  }

  /** To be called when the panel has become visible. */
  opened() {
    this.transcript.scroller.toEnd();
  }
}
