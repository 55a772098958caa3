import {SseParser} from '../../main/js/sse.js';
import {describe, equal, it} from './runner.js';

const bytes = (text) => new TextEncoder().encode(text);

function read(pieces) {
  const events = [];
  const parser = new SseParser((type, data, id) => events.push([type, data, id]));
  pieces.forEach((piece) => parser.push(piece));
  return events;
}

describe('the event parser', () => {
  it('reads type, data and id', () => {
    equal(read([bytes('event: delta\nid: 7\ndata: {"a":1}\n\n')]), [['delta', '{"a":1}', '7']]);
  });

  it('leaves out comments, unknown fields and events without data', () => {
    equal(read([bytes(': open\n\nretry: 5\nevent: status\n\ndata\n\ndata: x\n\n')]), [['message', '', ''], ['message', 'x', '']]);
  });

  it('joins lines of data and takes one blank off', () => {
    equal(read([bytes('data: one\ndata:  two\ndata:three\n\n')]), [['message', 'one\n two\nthree', '']]);
  });

  it('knows all line ends', () => {
    equal(read([bytes('data: a\r\ndata: b\rdata: c\n\r\n')]), [['message', 'a\nb\nc', '']]);
  });

  it('reads the same wherever the bytes are cut', () => {
    const whole = bytes('event: message\r\nid: 12\r\ndata: Чай ☕ 🍵\r\n\r\n: still here\r\n\r\ndata: 2\r\n\r\n');
    const expected = [['message', 'Чай ☕ 🍵', '12'], ['message', '2', '']];
    for (let at = 1; at < whole.length; at++) {
      equal(read([whole.slice(0, at), whole.slice(at)]), expected);
    }
    equal(read([...whole].map((byte) => new Uint8Array([byte]))), expected);
  });
});
