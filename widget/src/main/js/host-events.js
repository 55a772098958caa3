import {ApiError} from './api.js';
import {Chat} from './chat.js';
import {Emitter} from './emitter.js';

/**
 * Tells the page what happens in the conversation.
 *
 * @param {!Chat} chat
 * @param {!Emitter} events
 */
export function tellHost(chat, events) {
  const {conversation} = chat;
  conversation.on('message', ({message, live}) => {
    if (live) {
      const {id, role, text, createdAt} = message;
      events.emit('message', {id, role, text, createdAt});
    }
  });
  conversation.on('state', () => events.emit('status', {status: conversation.status}));
  chat.on('error', (error) => tellError(events, error));
}

/**
 * @param {!Emitter} events
 * @param {*} error
 */
export function tellError(events, error) {
  const {code, status} = ApiError.of(error);
  events.emit('error', {code, status});
}
