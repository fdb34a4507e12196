import { describe, expect, it, test } from 'vitest';
import { gapOf, make, wordsOf } from '../../support/ingest.ts';

const TEXT = 'Cuba and Chile agreed to work together on health, and to meet again before the year ends.';
const FORMS = {
  YAML: '---\ntitle: Joint statement of Cuba and Chile\ndate: 2020-05-06\ndoc-date: 2020-05-05\noriginal_url: https://a.example/1\nsubject: health\n---\n',
  TOML: '+++\ntitle = "Joint statement of Cuba and Chile"\ndate = 2020-05-06\ndoc_date = 2020-05-05\noriginal_url = "https://a.example/1"\nsubject = "health"\n+++\n',
  JSON: '{\n"title": "Joint statement of Cuba and Chile",\n"Date": "2020-05-06",\n"doc date": "2020-05-05",\n"original_url": "https://a.example/1",\n"subject": "health"\n}\n',
};

describe('front matter', () => {
  test.each(
    Object.entries(FORMS).flatMap(([form, matter]) =>
      ['a.txt', 'a.md', 'a.html'].map((file) => [form, file, matter] as const),
    ),
  )('in %s states the facts of %s', (_, file, matter) => {
    const source = `${matter}\n${TEXT}\n`;
    const made = make(source, {}, file);
    expect(made.frontMatter).toMatchObject({
      title: 'Joint statement of Cuba and Chile',
      published: '2020-05-06',
      date: '2020-05-05',
      source: { url: 'https://a.example/1' },
    });
    expect(made.body.trim()).toBe(TEXT);
    expect(made.frontMatter.review).not.toContain('title');
    expect(JSON.stringify(made.frontMatter.omitted)).toContain('subject');
    expect(gapOf(wordsOf(source, file), made)).toBeUndefined();
  });

  it('that is broken gives a title for a person to look at', () => {
    const { frontMatter } = make(
      `---\ntitle: "Statement of Ghana\ndoc_date: 2020-01-01\n---\n\n${TEXT}\n`,
      {},
      'a.md',
    );
    expect(frontMatter.date).toBe('2020-01-01');
    expect(frontMatter.review).toContain('title');
  });

  it.each(['a.txt', 'a.md'])('is read line by line where a colon makes it no YAML: %s', (file) => {
    const source = `---\ntitle: Joint Statement: Cuba and Chile\ndate: 2020-05-06\npublisher: "A: B"\ntopics:\n  - health\n---\n\n${TEXT}\n`;
    const made = make(source, {}, file);
    expect(made.frontMatter).toMatchObject({
      title: 'Joint Statement: Cuba and Chile',
      published: '2020-05-06',
      source: { publisher: 'A: B' },
    });
    expect(made.body.trim()).toBe(TEXT);
    expect(gapOf(wordsOf(source, file), made)).toBeUndefined();
  });

  it('says nothing by a key that comes twice', () => {
    const source = `---\ntitle: Joint statement\npublisher: One\npublisher: Other\n---\n\n${TEXT}\n`;
    const made = make(source);
    expect(made.frontMatter.title).toBe('Joint statement');
    expect(made.frontMatter.source.publisher).toBeUndefined();
    expect(gapOf(wordsOf(source), made)).toBeUndefined();
  });

  it('may be empty', () => {
    const made = make(`---\n---\n${TEXT}\n`);
    expect(made.body.trim()).toBe(TEXT);
  });

  it('is words like others where it cannot be read', () => {
    const source = `---\nOn health: and: more\n  - [\n---\n\n${TEXT}\n`;
    expect(gapOf(wordsOf(source), make(source))).toBeUndefined();
  });
});
