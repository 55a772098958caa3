import {midnight} from '../i18n.js';
import {avatar, el, icon} from './dom.js';
import {Ui} from './ui.js';

/** Milliseconds between two messages of the same author after which the second stands by itself. */
const PAUSE = 5 * 60000;

/** A line of the transcript: a message in any of its states, or a note. */
export class Entry {
  /**
   * @param {!Ui} ui
   * @param {string} key
   * @param {string} author 'me', 'bot', 'human' or 'note'
   */
  constructor(ui, key, author) {
    /** @private @const */
    this.ui = ui;
    /** @const */
    this.key = key;
    /** @const */
    this.author = author;
    /** Entries stand in the order of this number. */
    this.order = 0;
    this.time = new Date();
    /** @const */
    this.text = el('div.text', {'dir': 'auto'});
    /** @const */
    this.bubble = el('div.bubble', {}, [this.text]);
    /** @const */
    this.extras = el('div.extras');
    /** @private @const */
    this.meta = el('div.meta');
    /** @private @const */
    this.day = el('div.day', {'hidden': true});
    /** @const */
    this.root = el('div.row.' + author, {}, [
      this.day, author === 'bot' || author === 'human' ? this.face() : null,
      el('div.stack', {}, [this.bubble, this.extras, this.meta]),
    ]);
    this.setState('');
  }

  /**
   * @private
   * @return {!HTMLElement}
   */
  face() {
    const {operator, site} = this.ui;
    return avatar(this.author === 'human' ? operator && operator.avatarUrl : site.look.avatarUrl);
  }

  /**
   * @param {!Array<!Node>} nodes
   */
  setText(nodes) {
    this.text.replaceChildren(...nodes);
  }

  /**
   * @param {string} state '', 'queued', 'sending', 'sent' or 'failed'
   * @param {string=} reason shown
   * @param {!Array<!Node>=} more what can be done about it
   */
  setState(state, reason = '', more = []) {
    const {ui, meta} = this;
    this.root.classList.toggle('failed', state === 'failed');
    const mark = icon(state === 'sent' ? 'check' : state === 'failed' ? 'alert' : 'clock');
    meta.replaceChildren(
        el('time', {'datetime': this.time.toISOString()}, [ui.texts.time(this.time)]),
        ...(state ? [el('span', {'role': 'img', 'aria-label': ui.say('state.' + state)}, [mark])] : []),
        ...(reason ? [el('span.reason', {}, [reason])] : []),
        ...more);
  }

  /**
   * Fits in between its neighbours: what follows from the same author belongs together.
   *
   * @param {?Entry|undefined} before
   * @param {?Entry|undefined} after
   */
  settle(before, after) {
    const newDay = !before || midnight(before.time) !== midnight(this.time);
    this.day.hidden = !newDay;
    if (newDay) {
      this.day.textContent = this.ui.texts.day(this.time, new Date());
    }
    this.root.classList.toggle('first', !this.joins(before));
    this.root.classList.toggle('last', !this.joins(after));
  }

  /**
   * @private
   * @param {?Entry|undefined} other
   * @return {boolean}
   */
  joins(other) {
    return !!other && other.author === this.author && Math.abs(other.time - this.time) < PAUSE &&
        midnight(other.time) === midnight(this.time);
  }
}

/**
 * @param {!Ui} ui
 * @return {!Entry} three dots
 */
export function typingEntry(ui) {
  const entry = new Entry(ui, 'dots', 'bot');
  entry.setText([el('span.dots', {'role': 'img', 'aria-label': ui.say('typing')}, [el('i'), el('i'), el('i')])]);
  entry.root.classList.add('typing');
  return entry;
}
