import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf, transcribe } from '../../../src/source/transcribe.ts';

const PAGE = `<!doctype html><html lang=vi><head><title>Tin &amp; bài</title>
<meta property="article:published_time" content="2024-09-26T08:00:00+07:00">
<meta property="og:site_name" content="Báo A"><link rel=canonical href="https://a.example/x">
<script>alert(1)</script><style>p { color: red }</style></head>
<body><nav><a href=/>Home</a></nav><main><h1>Joint   statement</h1>
<p>Viet Nam &amp; Cuba<br>met on 5&nbsp;August &lt;2022&gt;.</p><ul><li>One</li><li>Two <b>bold</b></li></ul>
<h2>Next</h2>tail &#x1F54A; end<aside>Ad</aside></main><footer>© 2024</footer></body></html>`;

const partsOf = (source: string, shape: 'html' | 'markdown') => {
  const { text, parts = [] } = transcribe(source, shape);
  return parts.map(({ kind, isFurniture, start, end }) => [
    isFurniture ? 'furniture' : kind,
    text.slice(start, end),
  ]);
};

describe('a web page', () => {
  it('is known by its name, or by how a file of text begins', () => {
    expect(['a.html', 'a.HTM', 'a.txt', 'a.md'].map((file) => formatOf(file, 'text'))).toEqual([
      'html',
      'html',
      'text',
      'markdown',
    ]);
    expect(formatOf('a.txt', PAGE)).toBe('html');
    expect(formatOf('a.txt', '<script>alert(1)</script> a text')).toBe('text');
  });

  it('gives headings, paragraphs and items, and keeps what is around its main part apart', () => {
    expect(partsOf(PAGE, 'html')).toEqual([
      ['furniture', 'Tin & bài'],
      ['furniture', 'Home'],
      ['heading', 'Joint statement'],
      ['paragraph', 'Viet Nam & Cuba\nmet on 5 August <2022>.'],
      ['item', 'One'],
      ['item', 'Two bold'],
      ['heading', 'Next'],
      ['paragraph', 'tail 🕊 end'],
      ['furniture', 'Ad'],
      ['furniture', '© 2024'],
    ]);
  });

  it('keeps its text though all of it is one form, and what is shown only where something else cannot be', () => {
    const page =
      '<form><input><h1>Title</h1><p>By <object>fifty</object> per cent of <math><mi>CO</mi></math></p></form>';
    expect(partsOf(page, 'html')).toEqual([
      ['heading', 'Title'],
      ['paragraph', 'By'],
      ['furniture', 'fifty'],
      ['paragraph', 'per cent of CO'],
    ]);
    expect(partsOf('<p>One</p><form>Search <button>Go</button></form>', 'html')).toEqual([
      ['paragraph', 'One'],
      ['furniture', 'Search'],
      ['furniture', 'Go'],
    ]);
  });

  it('ends no part with the break of a line', () => {
    expect(partsOf('<p>One<br></p><pre>\nTwo\nThree\n</pre>', 'html')).toEqual([
      ['paragraph', 'One'],
      ['paragraph', 'Two\nThree'],
    ]);
  });

  it('keeps the numbers of its lists', () => {
    const { parts } = transcribe('<ol start=4><li>Four<li>Five</ol><ul><li>x</ul>', 'html');
    expect(parts?.map(({ number }) => number)).toEqual([4, 5, undefined]);
  });

  it('is not believed to be of a day or an address that there is none', () => {
    const head = '<meta name=date content="2024-02-30"><link rel=canonical href="https://%%SITE%%/x"><p>a';
    expect(transcribe(head, 'html').facts).toEqual({});
  });

  it('says in its head when and by whom it was published', () => {
    const { facts } = transcribe(PAGE, 'html');
    expect(facts.published?.value).toBe('2024-09-26');
    expect(facts.publisher?.value).toBe('Báo A');
    expect(facts.url?.value).toBe('https://a.example/x');
    expect(transcribe('<link rel=canonical href="javascript:alert(1)"><p>a', 'html').facts).toEqual({});
  });

  it('is found again in the source, references and all', () => {
    const { text, toDecoded } = transcribe(PAGE, 'html');
    for (const [words, written] of [
      ['Cuba', 'Cuba'],
      ['&', '&amp;'],
      ['<2022>', '&lt;2022&gt;'],
      ['🕊', '&#x1F54A;'],
      ['statement', 'statement'],
    ] as const) {
      const at = text.indexOf(words, words === '&' ? 30 : 0);
      expect(PAGE.slice(toDecoded(at), toDecoded(at + words.length))).toBe(written);
    }
  });
});

describe('Markdown', () => {
  it('gives headings, paragraphs and items, and keeps front matter apart', () => {
    const source =
      '---\ntitle: x\n---\n# Head *em*\n\nOne [link](http://a.example) and \\*star &amp; `code`.\nSecond.\n\n- item\n- two\n\n> quote\n\n<div>html</div>\n';
    expect(partsOf(source, 'markdown')).toEqual([
      ['furniture', '---\ntitle: x\n---'],
      ['heading', 'Head em'],
      ['paragraph', 'One link and *star & code.\nSecond.'],
      ['item', 'item'],
      ['item', 'two'],
      ['paragraph', 'quote'],
      ['paragraph', '<div>html</div>'],
    ]);
  });
});

describe('a list in Markdown', () => {
  it('keeps its numbers', () => {
    const { parts } = transcribe('1. One\n2. Two\n\nbetween\n\n5. Five\n', 'markdown');
    expect(parts?.map(({ number }) => number)).toEqual([1, 2, undefined, 5]);
  });
});

it('No words of a paragraph are lost, whatever they are', () => {
  const escape = (text: string) => text.replace(/[&<>]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const clean = words.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');
      const { text } = transcribe(`<p>${escape(clean)}</p>`, 'html');
      expect(text.replace(/\s/gu, '')).toBe(clean.replace(/\s/gu, ''));
    }),
  );
});
