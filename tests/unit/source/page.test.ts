import { describe, expect, it, test } from 'vitest';
import { transcribe } from '../../../src/source/transcribe.ts';

const SENTENCE =
  'The two ministers agreed to widen the cooperation of their countries in health, in farming and in the schooling of the young, and to meet again before the year is over.';

/** The words of a page that are its text, and those that are furniture. */
function wordsOf(page: string) {
  const { text, parts = [] } = transcribe(page, 'html');
  const words = (isFurniture: boolean) =>
    parts.filter((part) => part.isFurniture === isFurniture).map(({ start, end }) => text.slice(start, end));
  return { text: words(false), furniture: words(true) };
}

/** A page with a body. */
const pageOf = (body: string, head = '<title>Joint statement</title>') =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe('the text of a web page', () => {
  const heading = '<h1>Joint statement</h1>';
  const text = `<p>${SENTENCE}</p><p>Second. ${SENTENCE}</p>`;

  test.each([
    ['a menu', `<nav><a href="/a">Politics and the economy</a></nav>${heading}${text}`],
    [
      'a list of links by its name',
      `${heading}${text}<div class="related-articles"><p>Ministers met before, says a report.</p></div>`,
    ],
    [
      'a list of links by its links',
      `${heading}<ul><li><a href="/1">Embassy in Havana</a></li><li><a href="/2">Embassy in Hanoi</a></li></ul>${text}`,
    ],
    [
      'a notice of cookies',
      `<div id="cookie-banner"><p>We use cookies to make this site better for you.</p></div>${heading}${text}`,
    ],
    ['hidden words', `${heading}${text}<div hidden><p>This is shown by a script only, if at all.</p></div>`],
    ['a footer', `${heading}${text}<footer><p>© 2024 Ministry. All rights are reserved by it.</p></footer>`],
    [
      'the errors of a server',
      `<b>Warning</b>: Undefined variable $a in <b>/www/page.php</b> on line <b>12</b><br>${heading}${text}`,
    ],
    ['labels above its title', `<ul><li>Webmail</li><li>Intranet</li></ul>${heading}${text}`],
  ])('is told from %s', (_, body) => {
    const { text: words, furniture } = wordsOf(pageOf(body));
    expect(words).toEqual(['Joint statement', SENTENCE, `Second. ${SENTENCE}`]);
    expect(furniture.length).toBeGreaterThan(0);
  });

  it('is found though the whole page lies in an element that is called a sidebar', () => {
    expect(wordsOf(pageOf(`<div class="sidebar">${heading}${text}</div>`)).text).toContain(SENTENCE);
  });

  it.each(['Havana, 5 May 2020', 'Geneva, September 12, 2024', 'La Habana, 5 de mayo de 2020'])(
    'keeps its dateline %s',
    (dateline) => {
      const page = pageOf(`<main>${heading}<p>${dateline}</p>${text}</main>`);
      expect(wordsOf(page).text).toEqual(['Joint statement', dateline, SENTENCE, `Second. ${SENTENCE}`]);
    },
  );

  it('keeps a lead that stands outside the article', () => {
    const lead = 'Two countries that lie far apart have come closer in a day of talks.';
    const page = pageOf(`<div>${heading}<p>${lead}</p></div><article>${text}</article>`);
    expect(wordsOf(page).text).toEqual(['Joint statement', lead, SENTENCE, `Second. ${SENTENCE}`]);
  });

  it('has all of its words in either, in their order', () => {
    const page = pageOf(`<nav><a href="/">Home</a></nav>${heading}${text}<footer>End</footer>`);
    const { text: words } = transcribe(page, 'html');
    expect(words.replace(/\s+/g, ' ').trim()).toBe(
      `Joint statement Home Joint statement ${SENTENCE} Second. ${SENTENCE} End`,
    );
  });
});

describe('the title of a web page', () => {
  const titleOf = (head: string, body: string) =>
    transcribe(pageOf(`${body}<p>${SENTENCE}</p>`, head), 'html').facts.title;

  it('is the heading that its head confirms, not the first', () => {
    const body = '<h1>Skip to main navigation</h1><h1>Joint statement on health</h1>';
    expect(titleOf('<title>Joint statement on health – Ministry</title>', body)?.value).toBe(
      'Joint statement on health',
    );
  });

  it('has no name of the site', () => {
    const title = titleOf('<title>Joint statement on health | Ministry of Health</title>', '');
    expect(title?.value).toBe('Joint statement on health');
  });

  it('is doubtful where the page’s own claims disagree', () => {
    const head = '<title>Talks</title><meta property="og:title" content="Ministers meet for talks">';
    expect(titleOf(head, '<h1>A new day for two countries</h1>')).toMatchObject({ isDoubtful: true });
  });
});

describe('what a web page states of itself', () => {
  const factsOf = (head: string) => transcribe(pageOf(`<p>${SENTENCE}</p>`, head), 'html').facts;

  it('is read from JSON-LD, nested as systems nest it', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'Site' },
        {
          '@type': 'NewsArticle',
          headline: 'Talks in Hanoi',
          datePublished: '2024-03-05T09:00:00+07:00',
          publisher: { '@type': 'Organization', name: 'The Paper' },
          author: [{ '@type': 'Person', name: 'An Author' }],
        },
      ],
    };
    const facts = factsOf(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
    expect([facts.published?.value, facts.publisher?.value, facts.byline?.value]).toEqual([
      '2024-03-05',
      'The Paper',
      'An Author',
    ]);
  });

  it('is doubtful where only a day of change is given', () => {
    const facts = factsOf('<meta property="article:modified_time" content="2024-03-05T09:00:00Z">');
    expect(facts.published).toMatchObject({ value: '2024-03-05', isDoubtful: true });
  });

  it('names the page, not the copy that a web archive holds', () => {
    const facts = factsOf(
      '<link rel="canonical" href="https://web.archive.org/web/20200102/https://a.example/x">',
    );
    expect(facts.url?.value).toBe('https://a.example/x');
  });

  it('names the office whose page it is, where its title does, and no section of the site', () => {
    const publisherOf = (siteName: string) =>
      transcribe(
        pageOf(
          `<h1>Joint statement on health</h1><p>${SENTENCE}</p>`,
          `<title>Joint statement on health | ${siteName}</title>`,
        ),
        'html',
      ).facts.publisher?.value;
    expect(publisherOf('Ministry of Foreign Affairs of Chile')).toBe('Ministry of Foreign Affairs of Chile');
    expect(publisherOf('World')).toBeUndefined();
  });

  it('has the day on which SingleFile saved it', () => {
    const comment =
      '<!-- Page saved with SingleFile \n url: https://a.example/x \n saved date: Tue Mar 05 2024 11:30:54 GMT+0200 (CEST)\n-->';
    expect(factsOf(comment).retrieved?.value).toBe('2024-03-05');
  });

  it('names the documents that it links to', () => {
    const page = pageOf('<p><a href="/files/speech.pdf?v=2">Speech</a> <a href="/x">x</a></p>');
    expect(transcribe(page, 'html').facts.linkedDocuments).toEqual(['speech.pdf']);
  });
});
