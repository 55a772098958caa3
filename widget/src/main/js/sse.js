/** Reads server-sent events out of bytes that may be cut anywhere, also within a character or a line end. */
export class SseParser {
  /** @param {function(string, string, string)} onEvent type, data, id */
  constructor(onEvent) {
    /** @private @const */
    this.onEvent = onEvent;
    /** @private @const */
    this.decoder = new TextDecoder();
    /** @private */
    this.rest = '';
    /** @private */
    this.afterReturn = false;
    /** @private */
    this.type = '';
    /** @private */
    this.id = '';
    /** @private {!Array<string>} */
    this.data = [];
  }

  /** @param {!Uint8Array} bytes */
  push(bytes) {
    let text = this.decoder.decode(bytes, {stream: true});
    if (!text) {
      return;
    }
    if (this.afterReturn && text[0] === '\n') {
      text = text.slice(1);
    }
    this.afterReturn = text.endsWith('\r');
    const lines = (this.rest + text).split(/\r\n|\r|\n/);
    this.rest = lines.pop();
    lines.forEach((line) => this.line(line));
  }

  /**
   * @private
   * @param {string} line
   */
  line(line) {
    if (!line) {
      this.dispatch();
      return;
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'event') {
      this.type = value;
    } else if (name === 'data') {
      this.data.push(value);
    } else if (name === 'id') {
      this.id = value;
    }
  }

  /** @private */
  dispatch() {
    const {type, data, id} = this;
    this.type = '';
    this.id = '';
    this.data = [];
    if (data.length) {
      this.onEvent(type || 'message', data.join('\n'), id);
    }
  }
}
