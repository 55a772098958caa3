import {Chat} from '../chat.js';
import {Texts} from '../i18n.js';
import {Lifetime} from '../lifetime.js';

/** What every part of the view needs. */
export class Ui {
  /**
   * @param {!Lifetime} life of this view, which may be shorter than the widget's
   * @param {!Chat} chat
   * @param {!WireSite} site
   * @param {!Texts} texts
   * @param {boolean} page whether the view is a page of its own
   */
  constructor(life, chat, site, texts, page) {
    /** @const */
    this.life = life;
    /** @const */
    this.chat = chat;
    /** @const */
    this.site = site;
    /** @const */
    this.texts = texts;
    /** @const */
    this.page = page;
    this.open = false;
    /**
     * Puts a text into the visitor's hands.
     *
     * @type {function(string)}
     */
    this.edit = () => {};
  }

  /**
   * @param {string} key
   * @param {(string|number)=} value
   * @return {string}
   */
  say(key, value = '') {
    return this.texts.say(key, value);
  }

  /**
   * @param {!{on: function(string, function(?)): function()}} emitter
   * @param {string} types separated by a blank
   * @param {function(?)} fn
   */
  on(emitter, types, fn) {
    types.split(' ').forEach((type) => this.life.add(emitter.on(type, fn)));
  }

  /** @return {boolean} whether fingers do the typing */
  get touch() {
    return window.matchMedia('(pointer: coarse)').matches;
  }

  /** @return {?WireOperator} */
  get operator() {
    return this.chat.conversation.operator;
  }
}
