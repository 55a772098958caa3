import {Connection} from '../../main/js/connection.js';
import {Conversation} from '../../main/js/conversation.js';
import {fakeLife, message} from './fakes.js';
import {describe, equal, it} from './runner.js';

const turn = () => new Promise((resolve) => setTimeout(resolve, 30));
let count = 0;

/** A tab in a new dialog, which leads as soon as its clock is moved. */
async function setUp() {
  const {life, clock} = fakeLife();
  const dialog = {id: 'd', status: 'assistant', lastSeq: 0, createdAt: ''};
  const session = {token: 't', dialog};
  const made = {life, clock, openedAfter: []};
  const api = {
    events: (_dialog, _token, lastId) => {
      made.openedAfter.push(lastId);
      return new Promise(() => {});
    },
  };
  const sessions = {newest: session, get: async () => session, with: (call) => call(session)};
  made.connection = new Connection(life, api, sessions, new Conversation(), 'connection' + count++);
  await made.connection.connect();
  await turn();
  return made;
}

describe('the connection', () => {
  it('asks for an answer that was stored before it listened, though later questions are known', async () => {
    const {life, clock, connection, openedAfter} = await setUp();
    [1, 3, 5].forEach((seq) => connection.share('message', message({seq})));
    clock.move(200);
    await turn();
    equal(openedAfter, [1]);
    life.end();
  });
});
