import {Lifetime} from './lifetime.js';

/** A short, soft sound. Browsers allow it only after the visitor has done something. */
export class Sound {
  /** @param {!Lifetime} life */
  constructor(life) {
    /** @private {?AudioContext} */
    this.context = null;
    const wake = () => this.wake();
    life.listen(window, 'pointerdown', wake, true);
    life.listen(window, 'keydown', wake, true);
    life.add(() => this.context && this.context.close());
  }

  /** @private */
  wake() {
    if (!this.context && window.AudioContext) {
      this.context = new AudioContext();
    }
  }

  play() {
    if (this.context) {
      this.ring(this.context, this.context.currentTime);
    }
  }

  /**
   * @private
   * @param {!AudioContext} context
   * @param {number} now
   */
  ring(context, now) {
    const tone = context.createOscillator();
    const loudness = context.createGain();
    loudness.gain.setValueAtTime(0.05, now);
    loudness.gain.exponentialRampToValueAtTime(0.0001, now + 0.3);
    tone.connect(loudness).connect(context.destination);
    tone.start();
    tone.stop(now + 0.3);
  }
}
