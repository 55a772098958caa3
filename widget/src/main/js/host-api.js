import {Widget} from './widget.js';

/**
 * The interface for the page. It replaces the list of calls that the page may have made before the script came.
 *
 * @param {!Widget} widget
 * @return {!HostApi}
 */
export function hostApi(widget) {
  /** @type {!HostApi} */
  const api = {
    open: () => widget.open(),
    close: () => widget.close(),
    toggle: () => widget.toggle(),
    send: (text) => widget.send(text),
    identify: (user) => widget.identify(user),
    setAttributes: (attributes) => widget.setAttributes(attributes || {}),
    setPage: (page) => widget.setPage(page || {}),
    setLocale: (locale) => widget.setLocale(locale),
    on: (type, fn) => widget.on(type, fn),
    destroy: () => {
      widget.destroy();
      if (window.ReplyX === api) {
        delete window.ReplyX;
      }
    },
  };
  return api;
}

/**
 * @param {!HostApi} api
 * @param {*} queue calls as lists of name and arguments; anything else is left alone
 */
export function replay(api, queue) {
  if (Array.isArray(queue)) {
    queue.forEach(([name, ...values]) => api[name] && api[name](...values));
  }
}
