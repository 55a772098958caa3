const SVG = 'http://www.w3.org/2000/svg';

/**
 * @param {string} spec a tag and its classes, as in 'div.row.me'
 * @param {!Object<string, ?>=} attributes null and false are left out
 * @param {!Array<?Node|string>=} children
 * @return {!HTMLElement}
 */
export function el(spec, attributes = {}, children = []) {
  const [tag, ...classes] = spec.split('.');
  const element = /** @type {!HTMLElement} */ (document.createElement(tag));
  if (classes.length) {
    element.className = classes.join(' ');
  }
  setAll(element, attributes);
  element.append(...children.filter((child) => child !== null));
  return element;
}

/**
 * @param {!Element} element
 * @param {!Object<string, ?>} attributes
 */
export function setAll(element, attributes) {
  Object.keys(attributes).forEach((name) => {
    const value = attributes[name];
    if (value === null || value === false) {
      element.removeAttribute(name);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  });
}

/**
 * @param {string} label read out, and shown on hover
 * @param {string} classes as in 'icon.close'
 * @param {!Array<?Node|string>} children
 * @param {function()} act
 * @return {!HTMLElement}
 */
export function button(label, classes, children, act) {
  const element = el('button.' + classes, {'type': 'button', 'aria-label': label || null}, children);
  element.addEventListener('click', act);
  return element;
}

/**
 * Drawn on a grid of 24, as strokes.
 *
 * @const {!Object<string, !Array<string>>}
 */
const ICONS = {
  'chat': ['M4 5.5h16v11h-8.5L7 20.5v-4H4z', 'M8 9.7h8M8 12.8h5'],
  'close': ['M6 6l12 12M18 6L6 18'],
  'down': ['M5.5 9l6.5 6.5L18.5 9'],
  'send': ['M12 19.5V5M5.5 11.2L12 4.7l6.5 6.5'],
  'thumb': ['M3.5 11H7v9H3.5z', 'M7 11.4l3.9-7.9c1.9.1 2.9 1.4 2.6 3.2L13 9.8h5.3c1.5 0 2.5 1.3 2.2 2.7l-1.3 5.8c-.2 1-1.1 1.7-2.1 1.7H7'],
  'check': ['M5 12.5l4.5 4.5L19 7.5'],
  'clock': ['M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16', 'M12 8v4.4l2.8 1.8'],
  'alert': ['M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16', 'M12 8v5M12 15.6v.4'],
  'mark': ['M12 3.2c.7 5 2.8 7.6 8 8.8-5.2 1.2-7.3 3.8-8 8.8-.7-5-2.8-7.6-8-8.8 5.2-1.2 7.3-3.8 8-8.8z'],
};

/**
 * @param {string} name
 * @return {!Element}
 */
export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  setAll(svg, {'viewBox': '0 0 24 24', 'aria-hidden': 'true', 'class': 'i i-' + name});
  ICONS[name].forEach((d) => {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', d);
    svg.append(path);
  });
  return svg;
}

/**
 * @param {?string|undefined} url
 * @return {!HTMLElement} a picture, or the drawn mark where there is none or it does not load
 */
export function avatar(url) {
  const mark = el('span.avatar', {'aria-hidden': 'true'}, [icon('mark')]);
  if (url) {
    const picture = el('img', {'src': url, 'alt': '', 'referrerpolicy': 'no-referrer'});
    picture.addEventListener('load', () => mark.replaceChildren(picture));
  }
  return mark;
}
