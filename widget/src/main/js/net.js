/**
 * How the line to the server is.
 *
 * @enum {string}
 */
export const Net = {IDLE: 'idle', OPEN: 'open', WAITING: 'waiting', GONE: 'gone'};
