import {button, el, icon} from './dom.js';
import {Ui} from './ui.js';

/** Pixels from an end that count as being there. */
const NEAR_END = 48;
const NEAR_TOP = 240;

/** Keeps the reader's place: at the end as long as they are there, otherwise where they are. */
export class Scroller {
  /**
   * @param {!Ui} ui
   * @param {!Element} list
   */
  constructor(ui, list) {
    /** @private @const */
    this.ui = ui;
    /** @private @const */
    this.more = el('div.more', {'hidden': true}, [ui.say('loading')]);
    /** @private @const */
    this.view = el('div.scroll', {
      'role': 'log', 'aria-live': 'off', 'aria-label': ui.say('messages'), 'tabindex': '0',
    }, [this.more, list]);
    /** @private @const */
    this.jump = button(ui.say('jump'), 'jump', [icon('down')], () => this.toEnd());
    /** @const */
    this.root = el('div.talk', {}, [this.view, this.jump]);
    this.jump.hidden = true;
    /** @private */
    this.stuck = true;
    /** @private */
    this.top = 0;
    /** @private */
    this.loading = false;
    this.view.addEventListener('scroll', () => this.scrolled());
    const observer = new ResizeObserver(() => this.stuck && this.toEnd());
    observer.observe(list);
    observer.observe(this.view);
    ui.life.add(() => observer.disconnect());
  }

  toEnd() {
    this.stuck = true;
    this.showJump();
    this.view.scrollTop = this.view.scrollHeight;
  }

  /** Something was said. */
  news() {
    this.jump.classList.add('news');
  }

  /** @private */
  scrolled() {
    const {scrollTop, scrollHeight, clientHeight} = this.view;
    // What has grown since is not a reader who went up.
    this.stuck = scrollHeight - scrollTop - clientHeight < NEAR_END || (this.stuck && scrollTop >= this.top);
    this.top = scrollTop;
    this.showJump();
    if (scrollTop < NEAR_TOP && scrollHeight > clientHeight) {
      this.loadOlder();
    }
  }

  /** @private */
  showJump() {
    this.jump.hidden = this.stuck;
    this.jump.classList.remove('news');
  }

  /** @private */
  async loadOlder() {
    const {chat} = this.ui;
    if (this.loading || !chat.conversation.older) {
      return;
    }
    this.loading = true;
    this.more.hidden = false;
    try {
      await chat.loadOlder((add) => this.keepPlace(add));
    } catch {
      // Scrolling up once more tries again.
    }
    this.more.hidden = true;
    this.loading = false;
  }

  /**
   * @private
   * @param {function()} add puts something above what is seen
   */
  keepPlace(add) {
    const {view} = this;
    const edge = view.getBoundingClientRect().top;
    const anchor = [...view.querySelectorAll('.row')].find((row) => row.getBoundingClientRect().bottom > edge);
    const place = () => anchor.getBoundingClientRect().top;
    const before = place();
    view.classList.add('moving'); // The browser's own anchoring would move it a second time.
    add();
    view.scrollTop += place() - before;
    requestAnimationFrame(() => view.classList.remove('moving'));
  }
}
