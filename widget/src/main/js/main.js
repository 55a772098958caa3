import {hostApi, replay} from './host-api.js';
import {CSS} from './styles.js';
import {TEXTS} from './texts.js';
import {Widget} from './widget.js';

/** @return {?HTMLScriptElement} the tag that brought this script */
function tag() {
  return /** @type {?HTMLScriptElement} */ (
    document.currentScript || document.querySelector('script[data-site][src*="/widget.js"]'));
}

/** @param {!HTMLScriptElement} script */
function boot(script) {
  const [site, locale, mode, open] = ['site', 'locale', 'mode', 'open'].map((name) => script.dataset[name]);
  const queue = window.ReplyX;
  if (!site || (queue && !Array.isArray(queue))) {
    return; // Another tag has already brought the widget.
  }
  const widget = new Widget({
    origin: new URL(script.src).origin, siteKey: site, locale: locale || '', page: mode === 'page',
    open: open !== undefined && open !== 'false',
  }, {texts: TEXTS, css: CSS});
  const api = hostApi(widget);
  window.ReplyX = api;
  replay(api, queue);
  const start = () => widget.start();
  if (document.body) {
    start();
  } else {
    document.addEventListener('DOMContentLoaded', start, {once: true});
  }
}

const script = tag();
if (script) {
  boot(script);
}
