/**
 * @fileoverview What crosses a border and must therefore keep its names: the server's JSON, what is stored, what tabs
 * tell each other, and what the host page calls.
 * @externs
 */

/** @typedef {{position: string, color: string, theme: string, avatarUrl: ?string, sound: boolean}} */
let WireLook;

/** @typedef {{text: string, afterSeconds: number}} */
let WireProactive;

/** @typedef {{text: string, url: ?string}} */
let WireConsent;

/**
 * @typedef {{siteKey: string, name: string, language: ?string, look: !WireLook, greeting: ?string,
 *   quickReplies: !Array<string>, proactive: ?WireProactive, consent: ?WireConsent}}
 */
let WireSite;

/** @typedef {{id: string, status: string, lastSeq: number, createdAt: string}} */
let WireDialog;

/** @typedef {{token: string, expiresIn: number, visitorId: string, dialog: !WireDialog}} */
let WireSession;

/** @typedef {{n: number, documentId: string, title: string, url: (string|undefined), quote: string}} */
let WireCitation;

/**
 * @typedef {{id: string, dialogId: string, seq: number, role: string, text: string, html: string,
 *   citations: !Array<!WireCitation>, createdAt: string, status: string, clientMessageId: (string|undefined),
 *   replyTo: (string|undefined)}}
 */
let WireMessage;

/** @typedef {{items: !Array<!WireMessage>, nextCursor: ?string}} */
let WireMessages;

/** @typedef {{replyTo: string, attempt: number, offset: number, text: string}} */
let WireDelta;

/** @typedef {{name: string, avatarUrl: (?string|undefined)}} */
let WireOperator;

/** @typedef {{state: string, operator: (?WireOperator|undefined), text: (?string|undefined)}} */
let WireHandoff;

/** @typedef {{on: boolean}} */
let WireTyping;

/** @typedef {{messageId: string, value: string, comment: (?string|undefined)}} */
let WireRating;

/** @typedef {{items: !Array<!WireRating>}} */
let WireRatings;

/** @typedef {{code: (string|undefined), status: (number|undefined), errors: (!Array<{code: string}>|undefined)}} */
let WireProblem;

/** @typedef {{url: string, title: string, referrer: (string|undefined)}} */
let WirePage;

/** @typedef {{id: string, name: (string|undefined), email: (string|undefined)}} */
let WireUser;

/**
 * @typedef {{visitorId: (string|undefined), user: (!WireUser|undefined), signature: (string|undefined),
 *   name: (string|undefined), email: (string|undefined), locale: (string|undefined), newDialog: (boolean|undefined),
 *   page: (!WirePage|undefined), attributes: (!Object<string, string>|undefined), consentGiven: (boolean|undefined)}}
 */
let WireSessionRequest;

/**
 * @typedef {{page: (!WirePage|undefined), attributes: (!Object<string, string>|undefined),
 *   locale: (string|undefined), name: (string|undefined), email: (string|undefined)}}
 */
let WireVisit;

/** @typedef {{text: string, clientMessageId: string}} */
let WireNewMessage;

/**
 * Kept in the browser's storage.
 *
 * @typedef {{token: string, expiresAt: number, dialog: !WireDialog, who: string}}
 */
let StoredSession;

/**
 * Kept in storage.
 *
 * @typedef {{id: string, text: string, at: number, state: string, reason: string}}
 */
let QueuedMessage;

/**
 * What one tab tells the others.
 *
 * @typedef {{from: string, dialog: string, kind: string, type: string, data: *}}
 */
let TabNote;

/** @typedef {{id: (string|undefined), name: (string|undefined), email: (string|undefined), signature: (string|undefined)}} */
let HostUser;

/** @typedef {{url: (string|undefined), title: (string|undefined)}} */
let HostPage;

/**
 * @typedef {{open: function(), close: function(), toggle: function(), destroy: function(), send: function(string),
 *   identify: function(?HostUser), setAttributes: function(!Object<string, *>), setPage: function(!HostPage),
 *   setLocale: function(string), on: function(string, function(*)): function()}}
 */
let HostApi;

/**
 * The one global: calls that were queued before the script came, then the widget's interface.
 *
 * @type {*}
 */
window.ReplyX;
