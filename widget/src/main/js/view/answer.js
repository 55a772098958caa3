import {buildHtml, link} from '../html.js';
import {button, el, icon} from './dom.js';
import {Sheet} from './sheet.js';
import {Ui} from './ui.js';

/**
 * Nodes for a text in which [1] names a source.
 *
 * @param {string} text
 * @param {function(number): ?Node} chip null leaves the text as it is
 * @return {!Array<!Node>}
 */
export function citing(text, chip) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(/ ?\[(\d{1,2})\]/g)) {
    const node = chip(Number(match[1]));
    if (node) {
      nodes.push(new Text(text.slice(at, match.index)), node);
      at = match.index + match[0].length;
    }
  }
  return nodes.concat(new Text(text.slice(at)));
}

/**
 * How a source is named in an answer that is still being written: it cannot be opened yet.
 *
 * @param {string} text
 * @return {!Array<!Node>}
 */
export function citingDraft(text) {
  return citing(text, (n) => el('span.cite', {}, [String(n)]));
}

/** Shows finished answers: their text, their sources, and what the visitor thinks of them. */
export class Answers {
  /**
   * @param {!Ui} ui
   * @param {!Sheet} sheet
   */
  constructor(ui, sheet) {
    /** @private @const */
    this.ui = ui;
    /** @private @const */
    this.sheet = sheet;
  }

  /**
   * @param {!WireMessage} message
   * @return {!Array<!Node>}
   */
  body(message) {
    const sources = new Map((message.citations || []).map((citation) => [citation.n, citation]));
    return buildHtml(message.html, (text) => citing(text, (n) => sources.has(n) ? this.cite(sources.get(n)) : null));
  }

  /**
   * @param {!WireMessage} message
   * @return {!Array<!Node>}
   */
  sources({citations}) {
    return citations && citations.length ? [el('div.sources', {'role': 'group', 'aria-label': this.ui.say('sources')},
        citations.map((citation) => this.source(citation)))] : [];
  }

  /**
   * @private
   * @param {!WireCitation} citation
   * @return {!HTMLElement}
   */
  cite(citation) {
    const label = this.ui.say('source', citation.n) + ': ' + citation.title;
    const chip = button(label, 'cite', [String(citation.n)], () => this.open(citation, chip));
    return chip;
  }

  /**
   * @private
   * @param {!WireCitation} citation
   * @return {!HTMLElement}
   */
  source(citation) {
    const chip = button('', 'chip', [el('b.n', {}, [String(citation.n)]), el('span', {}, [citation.title])],
        () => this.open(citation, chip));
    return chip;
  }

  /**
   * @private
   * @param {!WireCitation} citation
   * @param {!HTMLElement} chip
   */
  open({n, title, quote, url}, chip) {
    const anchor = el('a', {}, [this.ui.say('source.open')]);
    link(anchor, url || '');
    this.sheet.show(title, [
      el('blockquote.quote', {'dir': 'auto', 'tabindex': '0'}, [quote]), anchor.hasAttribute('href') ? anchor : null,
    ], chip, n);
  }

  /**
   * @param {!WireMessage} message
   * @return {!Array<!Node>}
   */
  rating({id, status}) {
    const {chat} = this.ui;
    const given = () => chat.conversation.ratings.get(id);
    return status === 'failed' ? [] : ['up', 'down'].map((value) => {
      const thumb = button(this.ui.say('rate.' + value), 'rate.' + value, [icon('thumb')],
          () => chat.rate(id, given() === value ? '' : value));
      thumb.setAttribute('aria-pressed', String(given() === value));
      return thumb;
    });
  }
}
