import {Pack} from './i18n.js';

/**
 * What the snippet says.
 *
 * @typedef {{origin: string, siteKey: string, locale: string, page: boolean, open: boolean}}
 */
export let Snippet;

/**
 * Words and looks, made by the build.
 *
 * @typedef {{texts: !Pack, css: string}}
 */
export let Assets;
