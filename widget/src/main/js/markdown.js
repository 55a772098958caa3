import {buildHtml} from './html.js';

/**
 * Shows Markdown while it is being written, close enough to what the server makes of the whole that the change is not
 * seen. A block that has not changed since the last time keeps its nodes.
 */
export class LiveMarkdown {
  /**
   * @param {!Element} parent
   * @param {function(string): !Array<!Node>} makeText
   */
  constructor(parent, makeText) {
    /** @private @const */
    this.parent = parent;
    /** @private @const */
    this.makeText = makeText;
    /** @private {!Array<string>} */
    this.shown = [];
    /** @private {!Array<!Array<!Node>>} */
    this.nodes = [];
  }

  /** @param {string} text */
  show(text) {
    const blocks = draftBlocks(text);
    let same = 0;
    while (same < blocks.length && this.shown[same] === blocks[same]) {
      same++;
    }
    this.nodes.splice(same).flat().forEach((node) => this.parent.removeChild(node));
    blocks.slice(same).forEach((html) => {
      const nodes = buildHtml(html, this.makeText);
      this.parent.append(...nodes);
      this.nodes.push(nodes);
    });
    this.shown = blocks;
  }
}

/**
 * @param {string} text Markdown, perhaps cut off
 * @return {!Array<string>} HTML of each block
 */
export function draftBlocks(text) {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  return escaped.split(/^```.*\n?/m).flatMap((part, i) =>
    i % 2 ? [`<pre><code>${part}</code></pre>`] : part.split(/\n\s*\n/).filter((block) => block.trim()).map(blockHtml));
}

/**
 * @param {string} text lines without a blank one
 * @return {string}
 */
function blockHtml(text) {
  const items = (list) => list.replace(/^\s*\S+[^\S\n]+(.*)\n?/gm, '<li>$1</li>');
  const html = text
      .replace(/(^\s*[-*+] .*\n?)+/gm, (list) => `</p><ul>${items(list)}</ul><p>`)
      .replace(/(^\s*\d{1,9}[.)] .*\n?)+/gm, (list) => `</p><ol start="${parseInt(list, 10)}">${items(list)}</ol><p>`)
      .replace(/^#{1,6} (.*)\n?/gm, '</p><h3>$1</h3><p>')
      .replace(/`([^`\n]+)`/g, '<code>$1</code>')
      .replace(/\*\*(\S[^*]*)\*\*/g, '<strong>$1</strong>')
      .replace(/\*(\S[^*\n]*)\*/g, '<em>$1</em>')
      .replace(/\[([^\]\n]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>');
  return `<p>${html}</p>`.replace(/<p>\s*<\/p>/g, '');
}
