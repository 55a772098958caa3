import {buildHtml} from '../../main/js/html.js';
import {draftBlocks, LiveMarkdown} from '../../main/js/markdown.js';
import {citing} from '../../main/js/view/answer.js';
import {describe, equal, it, truthy} from './runner.js';

const plain = (text) => [new Text(text)];

function shown(html) {
  const box = document.createElement('div');
  box.append(...buildHtml(html, plain));
  return box;
}

describe('the builder of nodes', () => {
  it('builds what is on the list', () => {
    const html = '<p>a <strong>b</strong> <em>c</em><br>d</p><ul><li>e</li></ul><table><tbody><tr><td>f</td></tr></tbody></table>';
    equal(shown(html).innerHTML, html);
  });

  it('shows everything else as text', () => {
    const box = shown('<p>x<script>alert(1)</script><img src="x" onerror="alert(2)"><svg onload=alert(3)></p>');
    equal([box.querySelectorAll('script,img,svg').length, box.children.length], [0, 1]);
    equal(box.textContent, 'x<script>alert(1)</script><img src="x" onerror="alert(2)"><svg onload=alert(3)>');
  });

  it('takes no attribute but a harmless href and the start of a list', () => {
    const box = shown('<p style="color:red" onclick="x()">a</p><ol start="3"><li>b</li></ol>' +
        '<a href="https://example.com/?a=1&amp;b=2" onclick="x()">c</a>');
    equal(box.querySelector('p').attributes.length, 0);
    equal(box.querySelector('ol').getAttribute('start'), '3');
    equal(box.querySelector('a').getAttribute('href'), 'https://example.com/?a=1&b=2');
    equal([...box.querySelector('a').attributes].map((a) => a.name).sort(), ['href', 'rel', 'target']);
  });

  it('leads nowhere where a link would do harm', () => {
    const urls = ['javascript:alert(1)', ' javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', 'vbscript:x',
      'java\tscript:x', '//example.com', '/path', 'blob:x', 'file:///etc', '&#106;avascript:alert(1)'];
    urls.forEach((url) => equal([url, shown(`<a href="${url}">x</a>`).querySelector('a').hasAttribute('href')], [url, false]));
    ['http://a.b', 'https://a.b', 'mailto:a@b.c', 'tel:+71234567'].forEach((url) =>
      truthy(shown(`<a href="${url}">x</a>`).querySelector('a[href]'), url));
  });

  it('decodes once', () => {
    equal(shown('<p>&amp;lt;b&amp;gt; &lt;i&gt; &quot;q&quot; &unknown; &</p>').textContent, '&lt;b&gt; <i> "q" &unknown; &');
  });

  it('survives tags that do not match and nesting without end', () => {
    equal(shown('</p><p>a</strong></p>b</div>').textContent, '</p>a</strong>b</div>');
    truthy(shown('<em>'.repeat(5000) + 'x').textContent.endsWith('x'));
  });
});

describe('live markdown', () => {
  it('makes blocks', () => {
    equal(draftBlocks('# T\n\nOne **two** `three`\n- a\n- b\n\n2. c\n3. d'), [
      '<h3>T</h3>', '<p>One <strong>two</strong> <code>three</code>\n</p><ul><li>a</li><li>b</li></ul>',
      '<ol start="2"><li>c</li><li>d</li></ol>',
    ]);
    equal(draftBlocks('a\n\n```js\nx < 1\n\ny\n```\nb'), ['<p>a</p>', '<pre><code>x &lt; 1\n\ny\n</code></pre>', '<p>b</p>']);
  });

  it('takes the mark of an item that is still empty for one', () => {
    equal(draftBlocks('- a\n- '), ['<ul><li>a</li><li></li></ul>']);
  });

  it('shows tags as text', () => {
    const box = document.createElement('div');
    new LiveMarkdown(box, plain).show('<img src=x onerror=alert(1)> [x](javascript:alert(1)) **b**');
    equal([box.querySelectorAll('img,[href]').length, box.querySelectorAll('strong').length], [0, 1]);
    truthy(box.textContent.includes('<img src=x onerror=alert(1)>'));
  });

  it('keeps the nodes of what has not changed', () => {
    const box = document.createElement('div');
    const live = new LiveMarkdown(box, plain);
    live.show('First.\n\nSec');
    const first = box.firstChild;
    live.show('First.\n\nSecond.\n\nThird');
    truthy(box.firstChild === first);
    equal(box.textContent, 'First.Second.Third');
  });
});

describe('source numbers', () => {
  it('become chips where there is such a source, with the blank before them gone', () => {
    const nodes = citing('One [1], two[2] and [9].', (n) => n < 3 ? Object.assign(document.createElement('b'), {textContent: n}) : null);
    const box = document.createElement('div');
    box.append(...nodes);
    equal(box.innerHTML, 'One<b>1</b>, two<b>2</b> and [9].');
  });
});
