import {ApiError} from '../../main/js/api.js';
import {Backoff} from '../../main/js/backoff.js';
import {Outbox} from '../../main/js/outbox.js';
import {Store} from '../../main/js/store.js';
import {fakeLife, FakeStorage} from './fakes.js';
import {describe, equal, it, settled} from './runner.js';

function setUp(storage = new FakeStorage()) {
  const {life, clock} = fakeLife();
  const sent = [];
  const answers = [];
  const send = async (item) => {
    sent.push(item.text);
    const error = answers.shift();
    if (error) {
      throw error;
    }
  };
  const outbox = new Outbox(life, new Store('s:', () => storage), send, new Backoff(1000, 15000, () => 1));
  return {outbox, sent, answers, clock, storage};
}

describe('the outbox', () => {
  it('sends in order and forgets what is sent', async () => {
    const {outbox, sent, storage} = setUp();
    ['a', 'b', 'c'].forEach((text) => outbox.add(text));
    await settled();
    equal([sent, outbox.items.length, storage.values.size], [['a', 'b', 'c'], 0, 0]);
  });

  it('tries the same message again later, under the same id, before the next one', async () => {
    const {outbox, sent, answers, clock} = setUp();
    answers.push(new ApiError(0), new ApiError(503));
    const {id} = outbox.add('a');
    outbox.add('b');
    await settled();
    equal([sent, outbox.items[0].state, outbox.items[0].id], [['a'], 'queued', id]);
    clock.move(1000);
    await settled();
    clock.move(1999);
    await settled();
    equal(sent, ['a', 'a']);
    clock.move(1);
    await settled();
    equal(sent, ['a', 'a', 'a', 'b']);
  });

  it('waits as long as the server asks for', async () => {
    const {outbox, sent, answers, clock} = setUp();
    answers.push(new ApiError(429, 'too_many_messages', 30));
    outbox.on('refused', (e) => outbox.hold(e.retryAfter));
    outbox.add('a');
    await settled();
    clock.move(29999);
    outbox.flush();
    await settled();
    equal(sent, ['a']);
    clock.move(1);
    await settled();
    equal(sent, ['a', 'a']);
  });

  it('goes on after the wait though the device has set its clock back', async () => {
    const {outbox, sent, answers, clock} = setUp();
    answers.push(new ApiError(429, 'too_many_messages', 30));
    outbox.on('refused', (e) => outbox.hold(e.retryAfter));
    outbox.add('a');
    await settled();
    clock.skew = -50;
    clock.move(30000);
    await settled();
    equal(sent, ['a', 'a']);
  });

  it('sends what was written while it was held, without anybody asking again', async () => {
    const {outbox, sent, clock} = setUp();
    outbox.hold(30);
    outbox.add('a');
    await settled();
    equal(sent, []);
    clock.move(30000);
    await settled();
    equal(sent, ['a']);
  });

  it('goes on with the next when one cannot be sent', async () => {
    const {outbox, sent, answers} = setUp();
    answers.push(new ApiError(422, 'validation_failed'));
    outbox.add('bad');
    outbox.add('good');
    await settled();
    equal([sent, outbox.items.map(({text, state, reason}) => [text, state, reason])],
        [['bad', 'good'], [['bad', 'failed', '422']]]);
  });

  it('keeps a message that waits for consent', async () => {
    const {outbox, answers, sent} = setUp();
    answers.push(new ApiError(403, 'consent_required'));
    outbox.add('a');
    await settled();
    equal(outbox.items[0].state, 'queued');
    outbox.flush();
    await settled();
    equal(sent, ['a', 'a']);
  });

  it('takes a new id where the old one was used for something else', async () => {
    const {outbox, answers} = setUp();
    answers.push(new ApiError(409, 'client_message_id_reused'), new ApiError(0));
    const {id} = outbox.add('a');
    await settled();
    outbox.retry(id);
    await settled();
    equal([outbox.items.length, outbox.items[0].id === id], [1, false]);
  });

  it('is taken up by the next page, in order', async () => {
    const {outbox, answers, storage, clock} = setUp();
    answers.push(new ApiError(0));
    outbox.add('a');
    clock.move(1);
    outbox.add('b');
    await settled();
    const next = setUp(storage);
    next.outbox.adopt();
    await settled();
    equal([next.sent, storage.values.size], [['a', 'b'], 0]);
  });

  it('lets go of a message that came by another way', async () => {
    const {outbox, answers, storage} = setUp();
    answers.push(new ApiError(0));
    const {id} = outbox.add('a');
    await settled();
    outbox.done(id);
    equal([outbox.items.length, storage.values.size], [0, 0]);
  });
});
