/** Contrast that is asked of text by accessibility guidelines; a little more, for rounding. */
const READABLE = 4.6;
const WHITE = [255, 255, 255];
const BLACK = [0, 0, 0];

/**
 * Red, green and blue, 0 to 255.
 *
 * @typedef {!Array<number>}
 */
export let Rgb;

/**
 * @param {!Rgb} rgb
 * @return {string}
 */
function css(rgb) {
  return `rgb(${rgb.map(Math.round)})`;
}

/**
 * @param {!Rgb} rgb
 * @return {number}
 */
function luminance(rgb) {
  const [r, g, b] = rgb.map((part) => part > 10 ? ((part / 255 + 0.055) / 1.055) ** 2.4 : part / 3294.6);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * @param {!Rgb} a
 * @param {!Rgb} b
 * @return {number} 1 to 21
 */
export function contrast(a, b) {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x / y, y / x);
}

/**
 * @param {!Rgb} color
 * @param {!Rgb} ground
 * @param {!Rgb} goal
 * @return {!Rgb} the color, moved towards the goal until it can be read on the ground
 */
function readable(color, ground, goal) {
  let mixed = color;
  for (let share = 0; share <= 1 && contrast(mixed, ground) < READABLE; share += 0.04) {
    mixed = color.map((part, i) => part + (goal[i] - part) * share);
  }
  return mixed;
}

/**
 * @param {string} color the site's, as in '#4f46e5'
 * @param {boolean} dark
 * @return {string} custom properties
 */
export function palette(color, dark) {
  const accent = (/^#[0-9a-f]{6}$/i.test(color) ? color : '#4f46e5').match(/\w\w/g).map((part) => parseInt(part, 16));
  const light = contrast(accent, WHITE) < contrast(accent, BLACK);
  const on = light && contrast(accent, WHITE) < READABLE ? BLACK : WHITE;
  const far = on === WHITE ? BLACK : WHITE;
  const ink = dark ? readable(accent, [56, 60, 70], WHITE) : readable(accent, [214, 216, 222], BLACK);
  return `--accent:${css(readable(accent, on, far))};--on-accent:${css(on)};--far:${css(far)};` +
      `--mark:${css(readable(accent, WHITE, BLACK))};--accent-ink:${css(ink)}`;
}
