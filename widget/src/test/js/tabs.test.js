import {Tabs} from '../../main/js/tabs.js';
import {fakeLife} from './fakes.js';
import {describe, equal, it} from './runner.js';

/** Lets messages between tabs arrive. */
const arrive = () => new Promise((resolve) => setTimeout(resolve, 30));
let count = 0;

function group() {
  const name = 'test' + count++;
  return () => {
    const {life, clock} = fakeLife();
    const tab = {life, clock, notes: []};
    tab.tabs = new Tabs(life, name, {
      lead: () => {}, follow: () => {}, note: (note) => tab.notes.push(note.kind), ask: () => tab.tabs.post('sync'),
    });
    return tab;
  };
}

async function leader(tab) {
  tab.tabs.join('d');
  await arrive();
  tab.clock.move(200);
  await arrive();
  return tab;
}

describe('tabs', () => {
  it('let the first one lead, and tell a newcomer what it knows', async () => {
    const open = group();
    const first = await leader(open());
    const second = await leader(open());
    equal([first.tabs.leading, second.tabs.leading, second.notes.includes('sync')], [true, false, true]);
    [first, second].forEach((tab) => tab.life.end());
  });

  it('pass the lead on when the leader leaves', async () => {
    const open = group();
    const first = await leader(open());
    const second = await leader(open());
    first.life.end();
    await arrive();
    second.clock.move(200);
    equal(second.tabs.leading, true);
    second.life.end();
  });

  it('replace a leader that no longer answers, within two seconds', async () => {
    const open = group();
    const first = await leader(open());
    const second = await leader(open());
    first.tabs.post = () => {};
    second.clock.move(400);
    await arrive();
    equal(second.tabs.leading, false);
    second.clock.move(1600);
    equal(second.tabs.leading, true);
    [first, second].forEach((tab) => tab.life.end());
  });

  it('keep one leader of two that woke up at once', async () => {
    const open = group();
    const [first, second] = [open(), open()];
    [first, second].forEach((tab) => tab.tabs.join('d'));
    await arrive();
    [first, second].forEach((tab) => tab.clock.move(200));
    await arrive();
    await arrive();
    equal([first, second].filter((tab) => tab.tabs.leading).length, 1);
    [first, second].forEach((tab) => tab.life.end());
  });

  it('do not mix dialogs', async () => {
    const open = group();
    const first = await leader(open());
    const second = open();
    second.tabs.join('other');
    await arrive();
    second.clock.move(200);
    equal([first.tabs.leading, second.tabs.leading], [true, true]);
    [first, second].forEach((tab) => tab.life.end());
  });
});
