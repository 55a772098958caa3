import {LiveMarkdown} from '../markdown.js';
import {Answers, citingDraft} from './answer.js';
import {button, el} from './dom.js';
import {Entry, typingEntry} from './entry.js';
import {Rows} from './rows.js';
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
    /** @private @const */
    this.rows = new Rows(ui);
    /** @private @const {!Map<string, !LiveMarkdown>} by the message that is answered */
    this.drafts = new Map();
    /** @private {!Set<string>} */
    this.dirty = new Set();
    /** @const */
    this.scroller = new Scroller(ui, this.rows.root);
    /** @private @const */
    this.dots = typingEntry(ui);
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
    this.rows.clear();
    this.drafts.clear();
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
      const entry = this.rows.get('greeting', 'bot', -1);
      entry.setText([el('p', {}, [site.greeting])]);
      entry.root.classList.add('greeting');
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
    const entry = this.rows.get(key, author, message.seq, new Date(message.createdAt));
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
      const entry = this.rows.get('r' + replyTo, 'bot', DRAFT);
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
    this.rows.between(QUEUED, DRAFT).filter((key) => !waiting.has(key)).forEach((key) => this.rows.remove(key));
    outbox.items.forEach((item, i) => this.queued(item, QUEUED + i));
  }

  /**
   * @private
   * @param {!QueuedMessage} item
   * @param {number} order
   */
  queued(item, order) {
    const known = !!this.rows.find('c' + item.id);
    const entry = this.rows.get('c' + item.id, 'me', order, new Date(item.at));
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
    this.rows.get('h' + state + lastSeq, 'note', lastSeq + 0.5).setText([new Text(words)]);
  }

  /**
   * @private
   * @param {string} id
   */
  rated(id) {
    const message = this.ui.chat.conversation.messages.get(id);
    const entry = message && (this.rows.find(id) || this.rows.find('r' + message.replyTo));
    if (entry) {
      const value = this.ui.chat.conversation.ratings.get(id);
      entry.root.querySelectorAll('.rate')
          .forEach((thumb) => thumb.setAttribute('aria-pressed', String(thumb.classList.contains(value || '-'))));
    }
  }

  /** @private */
  showDots() {
    const {conversation} = this.ui.chat;
    const expected = conversation.typing || this.awaitsAnswer();
    if (expected) {
      this.dots.time = new Date();
      this.rows.put(this.dots, DOTS);
      this.recheck();
      this.recheck = this.ui.life.after(EXPECTED, () => this.showDots());
    } else {
      this.rows.remove('dots');
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
