import {LiveMarkdown} from '../markdown.js';
import {Answers, citingDraft} from './answer.js';
import {button, el} from './dom.js';
import {Entry} from './entry.js';
import {Scroller} from './scroller.js';
import {Ui} from './ui.js';

/** Places after everything stored: what waits to be sent, then what is being written. */
const QUEUED = 1e15;
const DRAFT = 2e15;
const DOTS = 3e15;
/** Milliseconds after which an answer is no longer expected at any moment. */
const EXPECTED = 120000;

/** The conversation as it is seen. */
export class Transcript {
  /**
   * @param {!Ui} ui
   * @param {!Answers} answers
   */
  constructor(ui, answers) {
    /** @private @const */
    this.ui = ui;
    /** @private @const */
    this.answers = answers;
    /** @private {!Array<!Entry>} in order */
    this.entries = [];
    /** @private @const {!Map<string, !Entry>} */
    this.byKey = new Map();
    /** @private @const {!Map<string, !LiveMarkdown>} by the message that is answered */
    this.drafts = new Map();
    /** @private {!Set<string>} */
    this.dirty = new Set();
    /** @private @const */
    this.list = el('div.list');
    /** @const */
    this.scroller = new Scroller(ui, this.list);
    /** @private @const */
    this.dots = this.makeDots();
    /** @private {function()} */
    this.recheck = () => {};
    this.follow();
  }

  /** @private */
  follow() {
    const {ui} = this;
    const {conversation, outbox} = ui.chat;
    ui.on(conversation, 'reset', () => this.rebuild());
    ui.on(conversation, 'message', ({message, live}) => this.stored(message, live));
    ui.on(conversation, 'draft', (draft) => this.drafted(draft.replyTo));
    ui.on(conversation, 'handoff', (handoff) => this.handoff(handoff));
    ui.on(conversation, 'rating', (id) => this.rated(id));
    ui.on(conversation, 'state draft message', () => this.showDots());
    ui.on(outbox, 'change', () => this.queue());
    this.rebuild();
  }

  /** @private */
  rebuild() {
    this.entries = [];
    this.byKey.clear();
    this.drafts.clear();
    this.list.replaceChildren();
    this.greet();
    const {conversation} = this.ui.chat;
    conversation.inOrder.forEach((message) => this.stored(message, false));
    conversation.drafts.forEach((draft) => this.drafted(draft.replyTo));
    this.queue();
    this.showDots();
    this.scroller.toEnd();
  }

  /** @private */
  greet() {
    const {site} = this.ui;
    if (site.greeting) {
      const entry = this.entry('greeting', 'bot', -1);
      entry.setText([el('p', {}, [site.greeting])]);
      entry.root.classList.add('greeting');
    }
  }

  /**
   * @private
   * @param {string} key
   * @param {string} author
   * @param {number} order
   * @param {!Date=} time
   * @return {!Entry}
   */
  entry(key, author, order, time = undefined) {
    let entry = this.byKey.get(key);
    if (entry && entry.author !== author) {
      this.remove(key);
      entry = undefined;
    }
    if (!entry) {
      entry = new Entry(this.ui, key, author);
      this.byKey.set(key, entry);
    }
    entry.time = time || entry.time;
    this.place(entry, order);
    return entry;
  }

  /**
   * @private
   * @param {!Entry} entry
   * @param {number} order
   */
  place(entry, order) {
    const {entries} = this;
    const was = entries.indexOf(entry);
    if (was >= 0) {
      entries.splice(was, 1);
    }
    entry.order = order;
    let at = entries.length;
    while (at && entries[at - 1].order > order) {
      at--;
    }
    entries.splice(at, 0, entry);
    if (at !== was) {
      this.list.insertBefore(entry.root, at + 1 < entries.length ? entries[at + 1].root : null);
    }
    [was - 1, was, at - 1, at, at + 1].forEach((i) => entries[i] && entries[i].settle(entries[i - 1], entries[i + 1]));
  }

  /**
   * @private
   * @param {string} key
   */
  remove(key) {
    const entry = this.byKey.get(key);
    if (entry) {
      const at = this.entries.indexOf(entry);
      this.entries.splice(at, 1);
      this.byKey.delete(key);
      entry.root.remove();
      [at - 1, at].forEach((i) => this.entries[i] && this.entries[i].settle(this.entries[i - 1], this.entries[i + 1]));
    }
  }

  /**
   * @private
   * @param {!WireMessage} message
   * @param {boolean} live
   */
  stored(message, live) {
    const {role, id, replyTo, clientMessageId} = message;
    const key = role === 'customer' ? 'c' + (clientMessageId || id) : replyTo ? 'r' + replyTo : id;
    const author = role === 'customer' ? 'me' : role === 'assistant' ? 'bot' : role === 'operator' ? 'human' : 'note';
    const entry = this.entry(key, author, message.seq, new Date(message.createdAt));
    if (author === 'me') {
      entry.setText([new Text(message.text)]);
      entry.setState('sent');
    } else {
      this.showAnswer(entry, message);
    }
    if (live && author !== 'me') {
      this.scroller.news();
    }
  }

  /**
   * @private
   * @param {!Entry} entry
   * @param {!WireMessage} message
   */
  showAnswer(entry, message) {
    this.drafts.delete(message.replyTo || '');
    entry.root.classList.remove('writing');
    entry.root.classList.toggle('flawed', message.status === 'failed');
    entry.setText(this.answers.body(message));
    entry.extras.replaceChildren(...this.answers.sources(message));
    entry.setState('', '', this.answers.rating(message));
  }

  /**
   * Painted with the next frame, however many pieces come until then.
   *
   * @private
   * @param {string} replyTo
   */
  drafted(replyTo) {
    if (!this.dirty.size) {
      requestAnimationFrame(() => this.paint());
    }
    this.dirty.add(replyTo);
  }

  /** @private */
  paint() {
    const {dirty} = this;
    this.dirty = new Set();
    dirty.forEach((replyTo) => {
      const draft = this.ui.chat.conversation.drafts.get(replyTo);
      if (draft && draft.text && !this.ui.life.over) {
        this.live(replyTo).show(draft.text);
      }
    });
  }

  /**
   * @private
   * @param {string} replyTo
   * @return {!LiveMarkdown}
   */
  live(replyTo) {
    let live = this.drafts.get(replyTo);
    if (!live) {
      const entry = this.entry('r' + replyTo, 'bot', DRAFT);
      entry.root.classList.add('writing');
      live = new LiveMarkdown(entry.text, citingDraft);
      this.drafts.set(replyTo, live);
    }
    return live;
  }

  /** @private */
  queue() {
    const {outbox} = this.ui.chat;
    const waiting = new Set(outbox.items.map((item) => 'c' + item.id));
    this.entries.filter((entry) => entry.order >= QUEUED && entry.order < DRAFT && !waiting.has(entry.key))
        .forEach((entry) => this.remove(entry.key));
    outbox.items.forEach((item, i) => this.queued(item, QUEUED + i));
  }

  /**
   * @private
   * @param {!QueuedMessage} item
   * @param {number} order
   */
  queued(item, order) {
    const known = this.byKey.has('c' + item.id);
    const entry = this.entry('c' + item.id, 'me', order, new Date(item.at));
    if (!known) {
      entry.setText([new Text(item.text)]);
      this.scroller.toEnd();
    }
    const failed = item.state === 'failed';
    entry.setState(item.state, failed ? this.ui.say('error.' + item.reason) || this.ui.say('error.failed') : '', failed ? this.actions(item) : []);
  }

  /**
   * @private
   * @param {!QueuedMessage} item
   * @return {!Array<!Node>}
   */
  actions(item) {
    const {ui} = this;
    const edit = () => {
      ui.chat.outbox.done(item.id);
      ui.edit(item.text);
    };
    return [
      button('', 'link', [ui.say('retry')], () => ui.chat.outbox.retry(item.id)),
      button('', 'link', [ui.say('edit')], edit),
    ];
  }

  /**
   * @private
   * @param {!WireHandoff} handoff
   */
  handoff({state, operator, text}) {
    const words = text || this.ui.texts.say('handoff.' + state, operator ? operator.name : this.ui.say('operator'));
    const {lastSeq} = this.ui.chat.conversation;
    this.entry('h' + state + lastSeq, 'note', lastSeq + 0.5).setText([new Text(words)]);
  }

  /**
   * @private
   * @param {string} id
   */
  rated(id) {
    const message = this.ui.chat.conversation.messages.get(id);
    const entry = message && (this.byKey.get(id) || this.byKey.get('r' + message.replyTo));
    if (entry) {
      const value = this.ui.chat.conversation.ratings.get(id);
      entry.root.querySelectorAll('.rate')
          .forEach((thumb) => thumb.setAttribute('aria-pressed', String(thumb.classList.contains(value || '-'))));
    }
  }

  /**
   * @private
   * @return {!Entry}
   */
  makeDots() {
    const entry = new Entry(this.ui, 'dots', 'bot');
    entry.setText([el('span.dots', {'role': 'img', 'aria-label': this.ui.say('typing')}, [el('i'), el('i'), el('i')])]);
    entry.root.classList.add('typing');
    return entry;
  }

  /** @private */
  showDots() {
    const {conversation} = this.ui.chat;
    const expected = conversation.typing || this.awaitsAnswer();
    if (expected) {
      this.byKey.set('dots', this.dots);
      this.dots.time = new Date();
      this.place(this.dots, DOTS);
      this.recheck();
      this.recheck = this.ui.life.after(EXPECTED, () => this.showDots());
    } else {
      this.remove('dots');
    }
  }

  /**
   * @private
   * @return {boolean}
   */
  awaitsAnswer() {
    const {conversation} = this.ui.chat;
    if (conversation.status !== 'assistant' || conversation.drafts.size) {
      return false;
    }
    const last = conversation.inOrder.pop();
    return !!last && last.role === 'customer' && Date.now() - Date.parse(last.createdAt) < EXPECTED;
  }
}
