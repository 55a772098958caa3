import {el} from './dom.js';
import {Entry} from './entry.js';
import {Ui} from './ui.js';

/** The lines of the transcript, each in its place among the others. */
export class Rows {
  /** @param {!Ui} ui */
  constructor(ui) {
    /** @private @const */
    this.ui = ui;
    /** @private {!Array<!Entry>} in order */
    this.entries = [];
    /** @private @const {!Map<string, !Entry>} */
    this.byKey = new Map();
    /** @const */
    this.root = el('div');
  }

  clear() {
    this.entries = [];
    this.byKey.clear();
    this.root.replaceChildren();
  }

  /**
   * @param {string} key
   * @return {!Entry|undefined}
   */
  find(key) {
    return this.byKey.get(key);
  }

  /**
   * @param {number} from
   * @param {number} to
   * @return {!Array<string>} the keys of what stands there
   */
  between(from, to) {
    return this.entries.filter(({order}) => order >= from && order < to).map(({key}) => key);
  }

  /**
   * The entry of that name and author, made if need be, in its place.
   *
   * @param {string} key
   * @param {string} author
   * @param {number} order
   * @param {!Date=} time
   * @return {!Entry}
   */
  get(key, author, order, time = undefined) {
    let entry = this.byKey.get(key);
    if (entry && entry.author !== author) {
      this.remove(key);
      entry = undefined;
    }
    if (!entry) {
      entry = new Entry(this.ui, key, author);
    }
    entry.time = time || entry.time;
    this.put(entry, order);
    return entry;
  }

  /**
   * @param {!Entry} entry
   * @param {number} order
   */
  put(entry, order) {
    const {entries} = this;
    this.byKey.set(entry.key, entry);
    const was = entries.indexOf(entry);
    if (was >= 0) {
      entries.splice(was, 1);
    }
    entry.order = order;
    let at = entries.length;
    while (at && entries[at - 1].order > order) {
      at--;
    }
    entries.splice(at, 0, entry);
    if (at !== was) {
      this.root.insertBefore(entry.root, at + 1 < entries.length ? entries[at + 1].root : null);
    }
    this.settle(was - 1, was, at - 1, at, at + 1);
  }

  /** @param {string} key */
  remove(key) {
    const entry = this.byKey.get(key);
    if (entry) {
      const at = this.entries.indexOf(entry);
      this.entries.splice(at, 1);
      this.byKey.delete(key);
      entry.root.remove();
      this.settle(at - 1, at);
    }
  }

  /**
   * @private
   * @param {...number} places whose neighbours have changed
   */
  settle(...places) {
    const {entries} = this;
    places.forEach((i) => entries[i] && entries[i].settle(entries[i - 1], entries[i + 1]));
  }
}
