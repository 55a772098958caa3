import {ApiError} from '../../main/js/api.js';
import {Backoff} from '../../main/js/backoff.js';
import {palette} from '../../main/js/color.js';
import {Emitter} from '../../main/js/emitter.js';
import {replay} from '../../main/js/host-api.js';
import {pickLanguage, Texts} from '../../main/js/i18n.js';
import {Session} from '../../main/js/session.js';
import {Store} from '../../main/js/store.js';
import {fakeLife, FakeStorage} from './fakes.js';
import {describe, equal, it, truthy} from './runner.js';

describe('waiting', () => {
  it('doubles up to a limit, and starts over after success', () => {
    const backoff = new Backoff(500, 15000, () => 1);
    equal(Array.from({length: 7}, () => backoff.next()), [500, 1000, 2000, 4000, 8000, 15000, 15000]);
    backoff.reset();
    equal(backoff.next(), 500);
  });

  it('is never shorter than half', () => {
    equal(new Backoff(1000, 15000, () => 0).next(), 500);
  });
});

describe('the store', () => {
  it('keeps values, and forgets null', () => {
    const storage = new FakeStorage();
    new Store('p:', () => storage).set('a', {b: 1});
    equal(new Store('p:', () => storage).get('a'), {b: 1});
    new Store('p:', () => storage).set('a', null);
    equal(storage.values.size, 0);
  });

  it('works in memory where the browser allows nothing', () => {
    const blocked = new Store('p:', () => {
      throw new Error('blocked');
    });
    blocked.set('a', 1);
    equal(blocked.get('a'), 1);
    blocked.set('a', null);
    equal(blocked.get('a'), null);
  });

  it('does not stumble over what others have left', () => {
    const storage = new FakeStorage();
    storage.setItem('p:a', '{broken');
    equal(new Store('p:', () => storage).get('a'), null);
  });
});

describe('listeners', () => {
  it('do not keep each other from hearing', () => {
    const emitter = new Emitter();
    const heard = [];
    const warn = console.warn;
    console.warn = () => {};
    emitter.on('x', () => {
      throw new Error('mine');
    });
    const off = emitter.on('x', (what) => heard.push(what));
    emitter.emit('x', 1);
    off();
    emitter.emit('x', 2);
    console.warn = warn;
    equal(heard, [1]);
  });
});

describe('time that ends', () => {
  it('leaves no timer and no listener', () => {
    const {life, clock} = fakeLife();
    const heard = [];
    const target = new EventTarget();
    life.listen(target, 'x', () => heard.push('x'));
    life.after(10, () => heard.push('timer'));
    life.every(10, () => heard.push('tick'));
    clock.move(10);
    life.end();
    target.dispatchEvent(new Event('x'));
    clock.move(1000);
    life.after(1, () => heard.push('late'));
    clock.move(1000);
    equal([heard, clock.timers.size], [['timer', 'tick'], 0]);
  });
});

describe('texts', () => {
  const pack = {
    keys: 'hello|n.few|n.many|n.one|n.other|today|yesterday',
    languages: {en: 'Hello, {}|||{} cup|{} cups|Today|Yesterday', ru: 'Привет, {}|{} чашки|{} чашек|{} чашка|{} чашки|Сегодня|Вчера'},
  };

  it('take the form that the number asks for', () => {
    const [en, ru] = ['en', 'ru'].map((language) => new Texts(pack, language));
    equal([0, 1, 2, 21].map((n) => en.count('n', n)), ['0 cups', '1 cup', '2 cups', '21 cups']);
    equal([0, 1, 2, 5, 11, 21, 22].map((n) => ru.count('n', n)),
        ['0 чашек', '1 чашка', '2 чашки', '5 чашек', '11 чашек', '21 чашка', '22 чашки']);
  });

  it('take a value as it is', () => {
    equal(new Texts(pack, 'en').say('hello', '<b>$&'), 'Hello, <b>$&');
  });

  it('name days', () => {
    const texts = new Texts(pack, 'en');
    const now = new Date(2026, 10, 26, 0, 30);
    equal([texts.day(new Date(2026, 10, 26, 0, 1), now), texts.day(new Date(2026, 10, 25, 23, 59), now),
      texts.day(new Date(2026, 10, 24, 12), now)], ['Today', 'Yesterday', 'November 24']);
  });

  it('are in the first language wanted that there is', () => {
    equal(pickLanguage(['en', 'ru'], ['', null, 'de-DE', 'ru-RU', 'en']), 'ru');
    equal(pickLanguage(['en', 'ru'], ['fr']), 'en');
  });
});

describe('colours', () => {
  const parse = (text) => text.match(/[\d.]+/g).map(Number);
  const light = (rgb) => rgb.map((part) => part / 255).map((c) => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
      .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0.05);
  const contrast = (a, b) => Math.max(light(a) / light(b), light(b) / light(a));
  const value = (css, name) => parse(new RegExp(name + ':rgb\\(([^)]*)').exec(css)[1]);

  it('can be read, whatever the site has chosen', () => {
    const colors = ['#000000', '#ffffff', '#ff0000', '#00ff00', '#0000ff', '#ffd54f', '#808080', '#777777', '#0f766e', '#e11d48'];
    [false, true].forEach((dark) => colors.forEach((color) => {
      const css = palette(color, dark);
      truthy(contrast(value(css, '--accent'), value(css, '--on-accent')) >= 4.5, color + ' as ground');
      const ground = dark ? [54, 58, 68] : [216, 218, 224];
      truthy(contrast(value(css, '--accent-ink'), ground) >= 4.5, color + ' as ink');
    }));
  });

  it('fall back where the value is none', () => {
    equal(palette('red;}*{display:none', false), palette('#4f46e5', false));
  });
});

describe('calls before the script', () => {
  it('are made in order, and nonsense is left out', () => {
    const calls = [];
    const api = {open: () => calls.push('open'), send: (text) => calls.push('send ' + text)};
    replay(api, [['open'], ['send', 'a'], ['nonsense']]);
    replay(api, undefined);
    equal(calls, ['open', 'send a']);
  });
});

describe('the session', () => {
  function setUp() {
    const storage = new FakeStorage();
    const made = {now: 0, requests: [], store: new Store('s:', () => storage)};
    const api = {locale: 'ru', createSession: async (request) => {
      made.requests.push(request);
      const n = made.requests.length;
      return {token: 't' + n, expiresIn: 3600, visitorId: 'v1', dialog: {id: 'd', status: 'assistant', lastSeq: 0, createdAt: ''}};
    }};
    const page = () => ({url: 'https://shop.example/', title: 'Shop'});
    made.session = new Session(api, made.store, () => made.now, page);
    made.next = () => new Session(api, made.store, () => made.now, page);
    return made;
  }

  it('is made once for all who ask at the same time', async () => {
    const {session, requests} = setUp();
    const [a, b] = await Promise.all([session.get(), session.get()]);
    equal([a.token, b.token, requests.length], ['t1', 't1', 1]);
  });

  it('is used again until it runs out, also by the next page', async () => {
    const made = setUp();
    await made.session.get();
    equal((await made.next().get()).token, 't1');
    made.now = 3600000;
    equal((await made.next().get()).token, 't2');
    equal(made.requests[1].visitorId, 'v1');
  });

  it('replaces a token that the server no longer takes, once', async () => {
    const {session} = setUp();
    const used = [];
    const answer = await session.with(async ({token}) => {
      used.push(token);
      if (token === 't1') {
        throw new ApiError(401);
      }
      return 'done';
    });
    equal([answer, used], ['done', ['t1', 't2']]);
  });

  it('sends a signature only with the user that it signs', async () => {
    const {session, requests} = setUp();
    session.identify({id: '7', name: 'Ann', email: 'a@b.c', signature: 'f00'});
    await session.get();
    equal([requests[0].user, requests[0].signature, requests[0].name], [{id: '7', name: 'Ann', email: 'a@b.c'}, 'f00', undefined]);
    session.identify({name: 'Bob'});
    await session.get();
    equal([requests[1].user, requests[1].name], [undefined, 'Bob']);
  });

  it('forgets who it was', async () => {
    const {session, requests} = setUp();
    await session.get();
    session.identify(null);
    equal(session.known, false);
    await session.get();
    equal(requests[1].visitorId, undefined);
  });

  it('tells the server of consent', async () => {
    const {session, requests} = setUp();
    await session.get();
    session.consent();
    await session.get();
    equal(requests.map((r) => r.consentGiven), [undefined, true]);
  });
});
