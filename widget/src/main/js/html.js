import {el} from './view/dom.js';

/** A tag, or the text up to the next one. */
const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</gi;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/gi;
const ALLOWED = new Set(('p br strong em del code pre blockquote ul ol li h1 h2 h3 h4 h5 h6 hr a ' +
    'table thead tbody tr th td').split(' '));
const EMPTY = new Set(['br', 'hr']);
const MAX_DEPTH = 64;
const ENTITIES = {'amp': '&', 'lt': '<', 'gt': '>', 'quot': '"', '#39': '\''};

/**
 * Makes nodes of a piece of text.
 *
 * @typedef {function(string): !Array<!Node>}
 */
export let TextMaker;

/**
 * Builds nodes from the server's HTML. Only what stands on the list becomes an element, all else is shown as text;
 * nothing is ever handed to the browser's own parser.
 *
 * @param {string} html
 * @param {!TextMaker} makeText
 * @return {!Array<!Node>}
 */
export function buildHtml(html, makeText) {
  const top = el('div');
  const open = [top];
  for (const [whole, slash, tag, attributes] of html.matchAll(TOKEN)) {
    const name = tag && tag.toLowerCase();
    if (!name || !ALLOWED.has(name) || !place(open, name, !!slash, attributes)) {
      add(open, decode(whole), makeText);
    }
  }
  return [...top.childNodes];
}

/**
 * @param {!Array<!HTMLElement>} open elements around here, innermost last
 * @param {string} name
 * @param {boolean} closing
 * @param {string} attributes
 * @return {boolean} whether it was a tag in its place
 */
function place(open, name, closing, attributes) {
  if (closing) {
    const at = open.findLastIndex((element) => element.localName === name);
    open.length = at > 0 ? at : open.length;
    return at > 0;
  }
  if (open.length > MAX_DEPTH) {
    return false;
  }
  const element = make(name, attributes);
  last(open).append(element);
  if (!EMPTY.has(name)) {
    open.push(element);
  }
  return true;
}

/**
 * @param {string} name
 * @param {string} attributes
 * @return {!HTMLElement}
 */
function make(name, attributes) {
  const element = el(name);
  for (const [, key, value] of attributes.matchAll(ATTRIBUTE)) {
    if (name === 'a' && key === 'href') {
      link(element, decode(value));
    } else if (name === 'ol' && key === 'start' && /^\d{1,9}$/.test(value)) {
      element.setAttribute(key, value);
    }
  }
  return element;
}

/**
 * Lets an anchor lead somewhere, if that is harmless.
 *
 * @param {!Element} anchor
 * @param {string} url
 */
export function link(anchor, url) {
  if (/^(https?:\/\/|mailto:|tel:)/i.test(url)) {
    anchor.setAttribute('href', url);
    anchor.setAttribute('target', '_blank');
    anchor.setAttribute('rel', 'noopener noreferrer nofollow');
  }
}

/**
 * @param {!Array<!HTMLElement>} open
 * @param {string} text
 * @param {!TextMaker} makeText
 */
function add(open, text, makeText) {
  const inCode = open.some((element) => element.localName === 'code' || element.localName === 'a');
  last(open).append(...(inCode ? [new Text(text)] : makeText(text)));
}

/**
 * @param {!Array<!HTMLElement>} open
 * @return {!HTMLElement}
 */
function last(open) {
  return open[open.length - 1];
}

/**
 * @param {string} text
 * @return {string}
 */
function decode(text) {
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (whole, name) => ENTITIES[name]);
}
