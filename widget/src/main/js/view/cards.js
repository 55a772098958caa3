import {link} from '../html.js';
import {button, el} from './dom.js';
import {Ui} from './ui.js';

/**
 * What the site wants the visitor to agree to before they write.
 *
 * @param {!Ui} ui
 * @param {!WireConsent} consent
 * @param {function()} agree
 * @return {!HTMLElement}
 */
export function consentCard(ui, {text, url}, agree) {
  const more = el('a', {}, [ui.say('consent.more')]);
  link(more, url || '');
  return el('div.card', {}, [
    el('p', {'dir': 'auto'}, [text, url ? ' ' : null, url ? more : null]),
    button('', 'primary', [ui.say('consent.agree')], agree),
  ]);
}

/**
 * @param {!Ui} ui
 * @param {function()} again
 * @return {!HTMLElement}
 */
export function endedCard(ui, again) {
  return el('div.card', {}, [
    el('p', {}, [ui.say('ended')]),
    button('', 'primary', [ui.say('ended.again')], again),
  ]);
}

/**
 * @param {!Ui} ui
 * @return {!HTMLElement}
 */
export function goneCard(ui) {
  return el('div.card', {}, [el('p', {}, [ui.say('error.404')])]);
}

/**
 * Questions that a click asks, until the first message.
 *
 * @param {!Ui} ui
 * @return {!HTMLElement}
 */
export function quickReplies(ui) {
  return el('div.quick', {},
      ui.site.quickReplies.map((text) => button('', 'reply', [text], () => ui.chat.send(text))));
}
