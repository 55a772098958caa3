import {Api, ApiError} from './api.js';
import {Backoff} from './backoff.js';
import {Lifetime} from './lifetime.js';

/** How often the site's settings are asked for before giving up. */
const TRIES = 8;

/**
 * @param {!Api} api
 * @param {!Lifetime} life
 * @return {!Promise<!WireSite>}
 */
export async function loadSite(api, life) {
  const backoff = new Backoff();
  for (;;) {
    try {
      return await api.site();
    } catch (e) {
      if (!ApiError.of(e).passing || backoff.failures >= TRIES) {
        throw e;
      }
      await new Promise((resolve) => life.after(backoff.next(), () => resolve(undefined)));
    }
  }
}
