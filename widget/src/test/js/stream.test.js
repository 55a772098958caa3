import {ApiError} from '../../main/js/api.js';
import {Backoff} from '../../main/js/backoff.js';
import {Stream} from '../../main/js/stream.js';
import {fakeLife, FakeStream} from './fakes.js';
import {describe, equal, it} from './runner.js';

const turn = () => new Promise((resolve) => setTimeout(resolve));

function setUp() {
  const {life, clock} = fakeLife();
  const made = {life, clock, opened: [], events: [], states: [], polled: [], error: null, pollError: null};
  made.streams = [];
  made.stream = new Stream(life, {
    open: async (lastId, signal) => {
      made.opened.push(lastId);
      if (made.error) {
        throw made.error;
      }
      const stream = new FakeStream();
      signal.addEventListener('abort', () => {
        try {
          stream.fail();
        } catch {
          // It has ended already.
        }
      });
      made.streams.push(stream);
      return stream.response;
    },
    poll: async (lastId) => {
      made.polled.push(lastId);
      if (made.pollError) {
        throw made.pollError;
      }
      return lastId + 1;
    },
    event: (type, data) => made.events.push([type, data]),
    state: (state) => made.states.push(state),
  }, new Backoff(500, 15000, () => 1));
  return made;
}

const last = (list) => list[list.length - 1];
const event = (id, data) => `event: message\nid: ${id}\ndata: ${data}\n\n`;

describe('the stream', () => {
  it('goes on from the last id when it ends, and tells nothing twice', async () => {
    const {stream, streams, clock, opened, events} = setUp();
    stream.start(4);
    await turn();
    streams[0].write(event(5, 1) + event(6, 2));
    await turn();
    streams[0].end();
    await turn();
    clock.move(500);
    await turn();
    streams[1].write(event(6, 2) + event(7, 3));
    await turn();
    equal([opened, events], [[4, 6], [['message', 1], ['message', 2], ['message', 3]]]);
  });

  it('comes back when nothing is heard for too long', async () => {
    const {stream, streams, clock, opened} = setUp();
    stream.start(0);
    await turn();
    streams[0].write(': open\n\n');
    await turn();
    clock.move(39999);
    await turn();
    equal(opened.length, 1);
    clock.move(1);
    await turn();
    clock.move(500);
    await turn();
    equal(opened.length, 2);
  });

  it('waits longer each time, and not at all when nudged', async () => {
    const made = setUp();
    made.error = new ApiError(0);
    made.pollError = made.error;
    made.stream.start(0);
    await turn();
    clock(made, 500);
    await turn();
    clock(made, 999);
    await turn();
    equal(made.opened.length, 2);
    made.stream.nudge();
    await turn();
    equal(made.opened.length, 3);
  });

  it('asks for messages where streams do not come through, and tries again later', async () => {
    const made = setUp();
    made.stream.start(0);
    for (let i = 0; i < 3; i++) {
      await turn();
      clock(made, 10000);
      await turn();
      clock(made, 15000);
    }
    await turn();
    equal([made.opened.length, made.polled.length >= 1, last(made.states)], [3, true, 'open']);
    for (let i = 0; i < 20; i++) {
      clock(made, 3000);
      await turn();
    }
    equal(made.polled.slice(0, 3), [0, 1, 2]);
    clock(made, 15000);
    await turn();
    equal(made.opened.length, 4);
  });

  it('gives up where there is nothing to come back to', async () => {
    const made = setUp();
    made.error = new ApiError(404, 'unknown_site');
    made.stream.start(0);
    await turn();
    clock(made, 60000);
    await turn();
    equal([made.opened.length, made.states], [1, ['gone']]);
  });

  it('stays silent once stopped', async () => {
    const {stream, streams, clock: time, opened, events} = setUp();
    stream.start(0);
    await turn();
    stream.stop();
    await turn();
    time.move(60000);
    await turn();
    equal([opened.length, events.length, streams.length], [1, 0, 1]);
  });

  it('leaves no timer behind when its life ends', async () => {
    const {stream, life, clock: time} = setUp();
    stream.start(0);
    await turn();
    life.end();
    await turn();
    equal(time.timers.size, 0);
  });
});

function clock(made, ms) {
  made.clock.move(ms);
}
