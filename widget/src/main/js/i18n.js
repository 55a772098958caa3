/**
 * Texts as the build packs them: the keys, and each language's texts in the same order.
 *
 * @typedef {{keys: string, languages: !Object<string, string>}}
 */
export let Pack;

/** Stands between two texts. */
const BETWEEN = '|';

/** The widget's words in one language. */
export class Texts {
  /**
   * @param {!Pack} pack
   * @param {string} language one of those
   */
  constructor({keys, languages}, language) {
    /** @const */
    this.language = language;
    /** @private @const */
    this.texts = new Map();
    const texts = languages[language].split(BETWEEN);
    keys.split(BETWEEN).forEach((key, i) => this.texts.set(key, texts[i]));
    /** @private @const */
    this.plurals = new Intl.PluralRules(language);
    /** @private @const */
    this.clock = new Intl.DateTimeFormat(language, {hour: '2-digit', minute: '2-digit'});
    /** @private @const */
    this.calendar = new Intl.DateTimeFormat(language, {day: 'numeric', month: 'long'});
  }

  /**
   * @param {string} key
   * @param {(string|number)=} value stands where the text says {}
   * @return {string} empty for what this language does not have
   */
  say(key, value = '') {
    return (this.texts.get(key) || '').replace('{}', () => String(value));
  }

  /**
   * @param {string} key
   * @param {number} n
   * @return {string}
   */
  count(key, n) {
    return this.say(key + '.' + this.plurals.select(n), n);
  }

  /**
   * @param {!Date} date
   * @return {string}
   */
  time(date) {
    return this.clock.format(date);
  }

  /**
   * @param {!Date} date
   * @param {!Date} today
   * @return {string}
   */
  day(date, today) {
    const days = Math.round((midnight(today) - midnight(date)) / 86400000);
    return days === 0 ? this.say('today') : days === 1 ? this.say('yesterday') : this.calendar.format(date);
  }
}

/**
 * @param {!Date} date
 * @return {number} when its day began
 */
export function midnight(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/**
 * @param {!Array<string>} available
 * @param {!Array<?string|undefined>} wanted most wanted first, as in 'ru-RU'
 * @return {string}
 */
export function pickLanguage(available, wanted) {
  const short = wanted.map((tag) => String(tag || '').toLowerCase().split(/[-_]/)[0]);
  return short.find((tag) => available.includes(tag)) || 'en';
}
