/** A test runner in a page: what it found stands in window.__results. */
const results = [];
const queue = [];
let suite = '';

export function describe(name, body) {
  suite = name;
  body();
}

export function it(name, body) {
  queue.push({name: suite + ' ' + name, body});
}

export function equal(actual, expected) {
  const [have, want] = [actual, expected].map((value) => JSON.stringify(value));
  if (have !== want) {
    throw new Error(`expected ${want}, got ${have}`);
  }
}

export function truthy(value, what = 'it') {
  if (!value) {
    throw new Error(what + ' is not so');
  }
}

/** Lets everything that waits for a promise go on. */
export async function settled() {
  for (let i = 0; i < 20; i++) {
    await null;
  }
}

export async function run() {
  for (const {name, body} of queue) {
    try {
      await body();
      results.push({name, ok: true});
    } catch (e) {
      results.push({name, ok: false, error: String(e && e.stack || e)});
    }
  }
  window.__results = results;
}
