import {Chat} from './chat.js';
import {Lifetime} from './lifetime.js';

/**
 * A short, soft sound when an answer comes that nobody looks at. Browsers allow it only after the visitor has done
 * something, and of several tabs one is enough.
 *
 * @param {!Lifetime} life
 * @param {!Chat} chat
 * @param {function(): boolean} attentive whether the visitor looks at the conversation
 */
export function ringUnheard(life, chat, attentive) {
  /** @type {?AudioContext} */
  let context = null;
  const wake = () => {
    context = context || new AudioContext();
  };
  life.listen(window, 'pointerdown', wake);
  life.listen(window, 'keydown', wake);
  life.add(() => context && context.close());
  chat.conversation.on('message', ({message, live}) => {
    if (context && live && message.role !== 'customer' && chat.connection.tabs.leading && !attentive()) {
      ring(context, context.currentTime);
    }
  });
}

/**
 * @param {!AudioContext} context
 * @param {number} now
 */
function ring(context, now) {
  const tone = context.createOscillator();
  const loudness = context.createGain();
  loudness.gain.setValueAtTime(0.05, now);
  loudness.gain.exponentialRampToValueAtTime(0.0001, now + 0.3);
  tone.connect(loudness).connect(context.destination);
  tone.start();
  tone.stop(now + 0.3);
}
