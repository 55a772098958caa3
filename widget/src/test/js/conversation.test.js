import {Conversation} from '../../main/js/conversation.js';
import {message} from './fakes.js';
import {describe, equal, it} from './runner.js';

function conversation() {
  const made = new Conversation();
  made.reset({id: 'd', status: 'assistant', lastSeq: 0, createdAt: ''});
  return made;
}

const delta = (attempt, offset, text) => ({replyTo: 'q', attempt, offset, text});
const draft = (talk) => (talk.drafts.get('q') || {}).text;

describe('a conversation', () => {
  it('has each message once and in order', () => {
    const talk = conversation();
    const [one, two] = [message({}), message({})];
    [two, one, two].forEach((m) => talk.event('message', m));
    equal(talk.inOrder.map((m) => m.id), [one.id, two.id]);
    equal([talk.firstSeq, talk.lastSeq], [one.seq, two.seq]);
  });

  it('knows up to where nothing is missing, whatever comes first', () => {
    const talk = conversation();
    const add = (seq) => talk.event('message', message({seq}));
    add(3);
    equal(talk.complete, 0);
    [1, 2].forEach(add);
    equal(talk.complete, 3);
    [12, 10].forEach(add);
    equal(talk.complete, 3);
    talk.completeTo(11);
    equal(talk.complete, 12);
  });

  it('leaves out messages of other dialogs', () => {
    const talk = conversation();
    talk.event('message', message({dialogId: 'other'}));
    equal(talk.messages.size, 0);
  });

  it('appends a piece that begins where the text ends', () => {
    const talk = conversation();
    talk.event('delta', delta(1, 0, 'ab'));
    talk.event('delta', delta(1, 2, 'cd'));
    equal(draft(talk), 'abcd');
  });

  it('ignores a piece after a gap, and one it has already', () => {
    const talk = conversation();
    talk.event('delta', delta(1, 0, 'ab'));
    talk.event('delta', delta(1, 3, 'x'));
    talk.event('delta', delta(1, 1, 'b'));
    equal(draft(talk), 'ab');
  });

  it('starts over with a new attempt, and forgets the old one', () => {
    const talk = conversation();
    talk.event('delta', delta(1, 0, 'old'));
    talk.event('delta', delta(2, 2, 'gap'));
    equal(draft(talk), 'old');
    talk.event('delta', delta(2, 0, 'new'));
    talk.event('delta', delta(1, 3, 'late'));
    equal(draft(talk), 'new');
  });

  it('takes the whole text so far from a stream that came back', () => {
    const talk = conversation();
    talk.event('delta', delta(1, 0, 'ab'));
    talk.event('delta', delta(1, 0, 'abcd'));
    equal(draft(talk), 'abcd');
  });

  it('puts the stored answer in place of what was being written, for good', () => {
    const talk = conversation();
    talk.event('delta', delta(1, 0, 'ab'));
    talk.event('message', message({role: 'assistant', replyTo: 'q'}));
    talk.event('delta', delta(1, 2, 'cd'));
    equal(talk.drafts.size, 0);
  });

  it('hands another tab what the server does not tell again', () => {
    const [talk, other] = [conversation(), conversation()];
    talk.event('delta', delta(3, 0, 'half'));
    talk.event('handoff', {state: 'active', operator: {name: 'Anna'}});
    talk.event('status', {status: 'operator'});
    talk.event('typing', {who: 'operator', on: true});
    talk.snapshot().forEach(([type, data]) => other.event(type, data));
    equal([draft(other), other.status, other.operator.name], ['half', 'operator', 'Anna']);
  });

  it('has an operator only as long as one is there', () => {
    const talk = conversation();
    talk.event('handoff', {state: 'active', operator: {name: 'Anna'}});
    equal(talk.operator.name, 'Anna');
    talk.event('handoff', {state: 'returned', operator: {name: 'Anna'}});
    equal(talk.operator, null);
  });
});
