import {
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  docxOf,
  emlOf,
  mboxOf,
  mhtmlOf,
  odtOf,
  pdfOf,
  rtfOf,
  set,
  warcOf,
  zipOf,
} from '../support/documents.ts';
import { runCommand } from '../support/run-command.ts';

const FOUNDING = 'content/sources';
let root: string;
beforeAll(() => (root = mkdtempSync(join(tmpdir(), 'chancery-ingest-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const run = (...args: string[]) => runCommand('ingest', ...args);

/** A paragraph as lines of a page. */
const wrap = (words: string): string[] => words.match(/.{1,60}(?: |$)/g) ?? [];

describe('npm run ingest', () => {
  it('takes files, then holds them, and tells copies', () => {
    const content = join(root, 'twice');
    const first = run(FOUNDING, '--json', '--content', content);
    expect(first.status).toBe(0);
    expect(first.lines().map(({ status }) => status)).toEqual(Array(5).fill('new'));
    const copy = join(root, 'copy of 004.txt');
    writeFileSync(copy, readFileSync(join(FOUNDING, '004_3057e49fee866467.txt')));
    const second = run(FOUNDING, copy, '--json', '--content', content);
    expect(second.status).toBe(0);
    expect(second.lines().map(({ status }) => status)).toEqual([...Array(5).fill('held'), 'duplicate']);
    expect(second.lines()[5]?.['id']).toBe(first.lines()[4]?.['id']);
  });

  it('keeps each source byte for byte and never overwrites an entry that was edited', () => {
    const content = join(root, 'edited');
    const file = join(FOUNDING, '001_65bf3949fe285ad7.txt');
    run(file, '--content', content);
    expect(readFileSync(join(content, 'sources/001_65bf3949fe285ad7.txt'))).toEqual(readFileSync(file));
    const entry = join(content, 'statements', readdirSync(join(content, 'statements'))[0]!);
    writeFileSync(
      entry,
      readFileSync(entry, 'utf8').replace('title: ', 'title: Edited: ').replace('Edited: ', 'Edited '),
    );
    const edited = readFileSync(entry, 'utf8');
    run(file, '--content', content);
    expect(readFileSync(entry, 'utf8')).toBe(edited);
    expect(readdirSync(join(content, 'statements'))).toHaveLength(1);
  });

  it('gives one JSON object a file, with evidence that the source bears out in code points', () => {
    const source = join(root, 'astral.txt');
    writeFileSync(
      source,
      '🕊 Joint statement of Cuba and Chile 🕊 on peace\n\nOn 5 May 2020 🕊 Cuba and Chile met.',
    );
    const [result] = run(source, '--json', '--dry-run', '--content', join(root, 'none')).lines();
    expect(Object.keys(result ?? {})).toEqual([
      'file',
      'status',
      'id',
      'entry',
      'body',
      'evidence',
      'review',
    ]);
    const points = [...readFileSync(source, 'utf8')];
    const evidence = Object.values(
      result?.['evidence'] as Record<string, { text: string; start: number; end: number }[]>,
    ).flat();
    expect(evidence.length).toBeGreaterThan(3);
    for (const { text, start, end } of evidence) expect(points.slice(start, end).join('')).toBe(text);
  });

  it('writes nothing on a dry run', () => {
    const content = join(root, 'dry');
    expect(run(FOUNDING, '--dry-run', '--content', content).status).toBe(0);
    expect(() => readdirSync(content)).toThrow();
  });

  it('refuses what it cannot take with reasons, and goes on with the others', () => {
    const folder = join(root, 'mixed');
    mkdirSync(folder);
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'binary.bin'), Uint8Array.of(1, 0, 2, 0, 0, 3));
    writeFileSync(
      join(folder, 'good.txt'),
      'Joint statement of Peru and Chile\n\nPeru and Chile met on 1 March 2001 in Lima.',
    );
    writeFileSync(
      join(folder, '..hidden\n.txt'),
      'Joint statement of Fiji and Samoa\n\nFiji and Samoa met on 2 March 2001.',
    );
    symlinkSync('/etc/hostname', join(folder, 'link.txt'));
    const { status, lines } = run(folder, '--json', '--content', join(root, 'mixed-content'));
    expect(status).toBe(1);
    const results = new Map(lines().map((line) => [String(line['file']).slice(folder.length + 1), line]));
    expect(results.get('empty.txt')).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/empty/),
    });
    expect(results.get('binary.bin')).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/binary/),
    });
    expect(results.get('link.txt')).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/symbolic link/),
    });
    expect(results.get('good.txt')).toMatchObject({ status: 'new' });
    expect(results.get('..hidden\n.txt')).toMatchObject({ status: 'new' });
    expect(readdirSync(join(root, 'mixed-content', 'sources')).sort()).toEqual(['good.txt', 'hidden_.txt']);
  });

  it('sets apart two sources of one name, and two statements of one title and day', () => {
    const text = (end: string) =>
      `Joint statement of Peru and Chile\n\nPeru and Chile met on 1 March 2001 in ${end}.`;
    for (const name of ['a', 'b']) {
      mkdirSync(join(root, name));
      writeFileSync(join(root, name, 'readme.txt'), text(name));
    }
    const content = join(root, 'same-name');
    const { lines } = run(join(root, 'a'), join(root, 'b'), '--json', '--content', content);
    expect(new Set(lines().map(({ id }) => id)).size).toBe(2);
    expect(readdirSync(join(content, 'sources'))).toHaveLength(2);
    expect(readFileSync(join(content, 'sources/readme.txt'), 'utf8')).toBe(text('a'));
  });

  it('writes the words that were read in a source over no other source', () => {
    const [first, second] = ['page-first', 'rtf-second'].map((name) => join(root, name));
    const content = join(root, 'beside');
    for (const folder of [first, second]) mkdirSync(folder ?? '');
    const said = 'Peru and Chile agreed to open the border to trade, and to meet again before the year ends.';
    const page = `<!doctype html><html><head><title>Joint statement</title></head><body><main><h1>Joint statement of Peru and Chile</h1><p>${said}</p></main></body></html>`;
    writeFileSync(join(first ?? '', 'a.rtf.html'), page);
    writeFileSync(
      join(second ?? '', 'a.rtf'),
      String.raw`{\rtf1 Statement on fishing\par Cuba thanks Chile for its help after the storm of last week.\par}`,
    );
    run(first ?? '', '--content', content);
    run(second ?? '', '--content', content);
    expect(readFileSync(join(content, 'sources/a.rtf.html'), 'utf8')).toBe(page);
    expect(readdirSync(join(content, 'sources'))).toHaveLength(3);
  });

  it('takes nothing while an entry or the ledger cannot be read, so that nothing is taken twice', () => {
    const content = join(root, 'unreadable');
    run(FOUNDING, '--content', content);
    const folder = join(content, 'statements');
    const before = readdirSync(folder);
    const entry = join(folder, before[0]!);
    const sound = readFileSync(entry, 'utf8');
    writeFileSync(entry, sound.replace('language:', 'colour: red\nlanguage:'));
    const again = run(FOUNDING, '--content', content);
    expect(again.status).toBe(1);
    expect(again.stderr).toMatch(/colour: is not a field of a statement/);
    expect(readdirSync(folder)).toEqual(before);
    writeFileSync(entry, sound);
    mkdirSync(join(content, 'published'));
    writeFileSync(join(content, 'published', '2001.jsonl'), '<<<<<<< HEAD\n');
    const extra = join(root, 'extra.txt');
    writeFileSync(extra, 'Joint statement of Laos and Nepal\n\nLaos and Nepal met on 1 March 2001.');
    expect(run(extra, '--content', content).stderr).toMatch(/restore it from the version history/);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('ends with 2 and its usage for bad arguments', () => {
    for (const args of [
      [],
      ['--colour'],
      ['x', '--published', 'yesterday'],
      ['x', '--language', 'Vietnamese'],
    ]) {
      const { status, stdout, stderr } = run(...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^error: .*\n\nUsage: npm run ingest/);
    }
  });
});

test('what the command line gives outranks what is found', () => {
  const [result] = run(
    ...[join(FOUNDING, '001_65bf3949fe285ad7.txt'), '--dry-run', '--json', '--content', join(root, 'none')],
    ...['--language', 'ms', '--published', '2026-02-02', '--publisher', ' VNA '],
  ).lines();
  expect(result?.['entry']).toMatchObject({
    language: 'ms',
    published: '2026-02-02',
    source: { publisher: 'VNA' },
  });
});

describe('npm run ingest on many and strange files', () => {
  const TEXT = `Joint statement of Cuba and Chile\n\nOn 5 May 2020 Cuba and Chile agreed to cooperate in trade and health, in science and sport, on the sea and on land, today and in all the years to come, for the good of both peoples.\n`;
  const statuses = (lines: Record<string, unknown>[]) => lines.map(({ status }) => status);

  it('tells the same text in another encoding, and a text nearly the same, which --near skip leaves out', () => {
    const folder = join(root, 'alike');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.txt'), TEXT);
    writeFileSync(join(folder, 'b.txt'), Buffer.from(`\ufeff${TEXT.replaceAll('\n', '\r\n')}`, 'utf16le'));
    writeFileSync(join(folder, 'c.txt'), TEXT.replace('both peoples', 'the two peoples'));
    const kept = run(folder, '--json', '--content', join(root, 'alike-kept')).lines();
    expect(statuses(kept)).toEqual(['new', 'duplicate', 'new']);
    expect(kept[1]).toMatchObject({
      id: kept[0]?.['id'],
      reason: expect.stringContaining('in another encoding'),
    });
    expect(kept[2]?.['resembles']).toMatchObject({ id: kept[0]?.['id'] });
    const skipped = run(folder, '--json', '--near', 'skip', '--content', join(root, 'alike-skipped')).lines();
    expect(statuses(skipped)).toEqual(['new', 'duplicate', 'duplicate']);
    expect(skipped[2]?.['reason']).toMatch(/^\d\d % of its text is the same as a\.txt/);
    const again = run(
      join(folder, 'c.txt'),
      '--json',
      '--near',
      'skip',
      '--content',
      join(root, 'alike-skipped'),
    ).lines();
    expect(statuses(again)).toEqual(['duplicate']);
  });

  it('makes the same entries in several threads as in one, in the order of the files', () => {
    const folder = join(root, 'many');
    mkdirSync(folder);
    const names = Array.from({ length: 60 }, (_, index) => `${String(index).padStart(3, '0')}.txt`);
    for (const [index, name] of names.entries())
      writeFileSync(
        join(folder, name),
        `Joint statement of Cuba and Chile ${index}\n\n${'On '}${(index % 28) + 1} May 2020 they met for the ${index} time and spoke of matter ${index * 7} and ${index * 13}.\n`,
      );
    const many = run(folder, '--json', '--dry-run', '--content', join(root, 'none')).lines();
    expect(many.map(({ file }) => file)).toEqual(names.map((name) => join(folder, name)));
    const one = run(join(folder, '007.txt'), '--json', '--dry-run', '--content', join(root, 'none')).lines();
    expect(many[7]).toEqual(one[0]);
  });

  it('is refused while another run is writing, and goes on where one was killed', () => {
    const content = join(root, 'locked');
    const lock = join(content, '.lock');
    mkdirSync(lock, { recursive: true });
    const { status, stderr } = run(FOUNDING, '--content', content);
    expect([status, stderr]).toEqual([1, expect.stringContaining('another run is writing')]);
    const longAgo = new Date(Date.now() - 60 * 60 * 1000);
    utimesSync(lock, longAgo, longAgo);
    expect(run(FOUNDING, '--content', content).status).toBe(0);
    expect(readdirSync(content)).not.toContain('.lock');
  });

  it('writes neither source nor entry where the archive cannot be written to', () => {
    const content = join(root, 'full');
    mkdirSync(content);
    writeFileSync(join(content, 'sources'), 'a file in the place of the folder');
    const { status, stderr } = run(join(FOUNDING, '001_65bf3949fe285ad7.txt'), '--content', content);
    expect([status, stderr]).toEqual([1, expect.stringContaining('cannot be written to')]);
    expect(readdirSync(content)).toEqual(['sources']);
  });

  it('reports in a pipe what each value rests on, and sums up what is to be looked at', () => {
    const { stdout } = run(FOUNDING, '--dry-run', '--content', join(root, 'none'));
    expect(stdout).toMatch(/\? date: 2021-09-20 “20 September” 690–702/);
    expect(stdout).toMatch(/Nothing was written: 5 new, 0 held, 0 duplicate, 0 refused\nTo be reviewed: /);
  });

  it('takes a web page and keeps what is around its text', () => {
    const page = join(root, 'page.html');
    writeFileSync(
      page,
      `<!doctype html><title>x</title><nav>Menu</nav><main><h1>Joint statement</h1><p>Cuba &amp; Chile met on 5 May 2020.</p></main>`,
    );
    const content = join(root, 'pages');
    const [result] = run(page, '--json', '--content', content).lines();
    expect(result).toMatchObject({
      entry: { title: 'Joint statement', omitted: ['x Menu'] },
      body: 'Cuba & Chile met on 5 May 2020.',
    });
    expect(runCommand('check', '--content', content).status).toBe(0);
  });

  it('takes the facts that files beside a text state, and takes those files for no texts', () => {
    const folder = join(root, 'facts');
    mkdirSync(folder);
    const text = 'Cuba and Chile agreed to work together on health, and to meet again.';
    writeFileSync(join(folder, 'one.txt'), `One. ${text}`);
    writeFileSync(join(folder, 'one.json'), JSON.stringify({ title: 'The first', published: '2020-05-06' }));
    writeFileSync(join(folder, 'two.txt'), `Two. ${text}`);
    writeFileSync(
      join(folder, 'metadata.csv'),
      'file,date,url,publisher\ntwo.txt,7 May 2020,https://www.minrex.gob.cu/en/two,\n',
    );
    const content = join(root, 'facts-content');
    const results = run(folder, '--json', '--content', content).lines();
    expect(results.map(({ file, entry }) => [String(file).split('/').at(-1), entry])).toMatchObject([
      ['one.txt', { title: 'The first', published: '2020-05-06' }],
      [
        'two.txt',
        {
          published: '2020-05-07',
          source: { url: 'https://www.minrex.gob.cu/en/two', publisher: expect.stringContaining('Cuba') },
        },
      ],
    ]);
    expect(runCommand('check', '--content', content).status).toBe(0);
  });

  it.each([
    ['keys in capitals', 'File,Doc_Title,Publisher\none.txt,The first,Ministère\n', 'utf8'],
    ['semicolons', 'file;title;publisher\none.txt;The first;Ministère\n', 'utf8'],
    ['an older encoding', 'file,title,publisher\none.txt,The first,Ministère\n', 'latin1'],
  ] as const)('takes facts from a table with %s', (kind, table, encoding) => {
    const folder = join(root, `table-${kind.replaceAll(' ', '-')}`);
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'one.txt'),
      'Cuba and Chile agreed to work together on health, and to meet again.',
    );
    writeFileSync(join(folder, 'metadata.csv'), table, encoding);
    const [result] = run(folder, '--json', '--dry-run', '--content', join(root, 'none')).lines();
    expect(result).toMatchObject({ entry: { title: 'The first', source: { publisher: 'Ministère' } } });
  });

  it('says of a table that names no files what it lacks', () => {
    const folder = join(root, 'table-of-nothing');
    mkdirSync(folder);
    writeFileSync(join(folder, 'one.txt'), 'Cuba and Chile met.');
    writeFileSync(join(folder, 'metadata.csv'), 'id,title\n1,The first\n');
    const [result] = run(folder, '--json', '--dry-run', '--content', join(root, 'none')).lines();
    expect(result).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/no column is called file/),
    });
  });

  it('takes no facts beside a document for a text', () => {
    const folder = join(root, 'beside-document');
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'speech.rtf'),
      String.raw`{\rtf1 Cuba thanks Chile for its help after the storm of last week, and will not forget it.\par}`,
    );
    writeFileSync(join(folder, 'speech.yaml'), 'title: Words of thanks\nnumber: 12.10\n');
    const results = run(folder, '--json', '--dry-run', '--content', join(root, 'none')).lines();
    expect(results).toMatchObject([
      { status: 'new', entry: { title: 'Words of thanks', numbers: ['12.10'] } },
    ]);
  });

  it('takes the number of a document, and names each key that it does not know once', () => {
    const folder = join(root, 'keys');
    mkdirSync(folder);
    for (const name of ['one', 'two'])
      writeFileSync(
        join(folder, `${name}.md`),
        `---\nSymbol: A/RES/70/${name.length}\nshelf-mark: x\n---\n# The ${name}\n\nCuba and Chile met ${name} time.\n`,
      );
    const content = join(root, 'none');
    const [result] = run(folder, '--json', '--dry-run', '--content', content).lines();
    expect(result).toMatchObject({ entry: { numbers: ['A/RES/70/3'] }, unknownKeys: ['shelf-mark'] });
    const { stdout } = run(folder, '--dry-run', '--content', content);
    expect(stdout.match(/shelf-mark;/g)).toHaveLength(1);
  });

  it('says of a file beside a text that cannot be read where it is and what to do', () => {
    const folder = join(root, 'broken-facts');
    mkdirSync(folder);
    writeFileSync(join(folder, 'one.txt'), 'Cuba and Chile met.');
    writeFileSync(join(folder, 'one.json'), '{ not json');
    const [result] = run(folder, '--json', '--content', join(root, 'none')).lines();
    expect(result).toMatchObject({
      status: 'refused',
      reason: expect.stringMatching(/one\.json cannot be read .* correct it or remove it/),
    });
  });

  it('refuses what holds no statement with the next step', () => {
    const folder = join(root, 'no-statement');
    mkdirSync(folder);
    writeFileSync(join(folder, 'dump.txt'), '{"a": "x"}\n{"a": "y"}\n{"a": "z"}\n');
    writeFileSync(
      join(folder, 'error.html'),
      '<title>Page not found</title><h1>Page not found</h1><p>Try again.</p>',
    );
    const results = run(folder, '--json', '--content', join(root, 'none')).lines();
    expect(results.map(({ status, reason }) => [status, reason])).toEqual([
      ['refused', expect.stringContaining('a file of its own')],
      ['refused', expect.stringContaining('error page')],
    ]);
  });

  it('takes a page saved as one file as the same page, and keeps beside it the words that were read', () => {
    const folder = join(root, 'saved');
    mkdirSync(folder);
    const page =
      '<html><head><title>Joint Statement of Cuba and Chile</title></head><body><nav><a href="/">Home</a></nav><main><h1>Joint Statement of Cuba and Chile</h1><p>Havana, 5 May 2020</p><p>Cuba and Chile agreed to work together on health, and to meet again in the spring.</p></main></body></html>';
    writeFileSync(join(folder, 'one.html'), page);
    writeFileSync(join(folder, 'two.mhtml'), mhtmlOf(page));
    const separate = ['one.html', 'two.mhtml'].map((name) => {
      const content = join(root, `saved-${name}`);
      const [result] = run(join(folder, name), '--json', '--content', content).lines();
      expect(runCommand('check', '--content', content).status).toBe(0);
      return result;
    });
    const [html, mhtml] = separate.map(
      (result) => result as { entry: Record<string, unknown>; body: string },
    );
    expect(mhtml?.body).toBe(html?.body);
    for (const field of ['title', 'date', 'countries', 'type'])
      expect(mhtml?.entry[field]).toEqual(html?.entry[field]);
    expect(mhtml?.entry['source']).toMatchObject({
      file: 'two.mhtml',
      transcription: { file: 'two.mhtml.html', reader: expect.stringContaining('postal-mime') },
      url: 'https://mfa.example/news/1',
      retrieved: '2024-09-26',
    });
    const content = join(root, 'saved-two.mhtml');
    const transcription = join(content, 'sources', 'two.mhtml.html');
    writeFileSync(transcription, readFileSync(transcription, 'utf8').replace('spring', 'autumn'));
    const problems = runCommand('check', '--content', content);
    expect(problems.status).toBe(1);
    expect(problems.stdout + problems.stderr).toMatch(/source\.transcription\.sha256: is not the SHA-256/);
    expect(run(folder, '--json', '--content', join(root, 'saved-both')).lines()[1]).toMatchObject({
      status: 'duplicate',
      reason: expect.stringContaining('the same text as one.html'),
    });
  });

  it('takes the same statement alike from text, pages, documents, mail and web archives', async () => {
    const folder = join(root, 'in-many-forms');
    mkdirSync(folder);
    const title = 'Joint Statement of Cuba and Chile';
    const paragraphs = [
      'Havana, 5 May 2020',
      'Cuba and Chile agreed to work together on health, on trade and on the climate of the region.',
      'They will meet again in the spring of the next year, and speak of what has been done until then.',
    ];
    const page = `<!doctype html><title>${title}</title><main><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join('')}</main>`;
    const text = Buffer.from([title, ...paragraphs].join('\n\n'));
    const response = { url: 'https://mfa.example/news/17', type: 'text/html', body: Buffer.from(page) };
    const files = {
      'a.txt': text,
      'a.odt': odtOf(title, paragraphs),
      'a.rtf': rtfOf(title, paragraphs),
      'a.eml': emlOf(`Fwd: ${title}`, text.toString()),
      'a.mbox': mboxOf([emlOf(title, text.toString())]),
      'a.warc.gz': await warcOf([response]),
      'a.wacz': zipOf({
        'archive/data.warc.gz': await warcOf([response]),
        'pages/pages.jsonl': Buffer.from('{}'),
      }),
      'a.zip': zipOf({ 'folder/a.txt': text, '__MACOSX/a.txt': text }),
      'a.html': page,
      'a.mhtml': mhtmlOf(page),
      'a.docx': docxOf(title, paragraphs),
      'a.pdf': pdfOf([set([title, ...paragraphs].flatMap((words) => [...wrap(words), '']))]),
    };
    const entries = Object.entries(files).map(([name, bytes]) => {
      writeFileSync(join(folder, name), bytes);
      const content = join(root, `in-many-forms-${name}`);
      const [result] = run(join(folder, name), '--json', '--content', content).lines();
      expect([name, result?.['reason']]).toEqual([name, undefined]);
      expect(runCommand('check', '--content', content).status).toBe(0);
      return result as { entry: Record<string, unknown>; body: string };
    });
    for (const { entry, body } of entries) {
      expect(entry).toMatchObject({
        title,
        date: '2020-05-05',
        countries: ['CU', 'CL'],
        type: 'joint-statement',
      });
      expect(body.trim().split('\n\n')).toEqual(paragraphs);
    }
    const [first, ...others] = run(folder, '--json', '--content', join(root, 'in-many-forms-all')).lines();
    expect(first?.['status']).toBe('new');
    // A web page says its title twice, so that its words are nearly the same and not all.
    for (const { status, resembles } of others)
      expect(status === 'duplicate' || resembles !== undefined).toBe(true);
  });
});
