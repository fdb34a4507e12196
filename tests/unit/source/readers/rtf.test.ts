import { describe, expect, it } from 'vitest';
import { rtf } from '../../../../src/source/readers/rtf.ts';

/** The HTML that is read in an RTF file, without what stands around it. */
async function read(body: string): Promise<string> {
  const reading = await rtf.read(Buffer.from(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`, 'latin1'));
  return (reading.reason ?? reading.text).split('\n').slice(2).join('\n').trim();
}

describe('an RTF file is read', () => {
  it('with the letters of each font’s code page', async () => {
    expect(
      await read(
        String.raw`{\fonttbl{\f0\fcharset204 Arial;}{\f1\fcharset134 SimSun;}}\f0 \'cc\'e8\'f0\par\f1 \'d6\'d0\'b9\'fa\par`,
      ),
    ).toBe('<p>Мир</p>\n<p>中国</p>');
  });

  it('with Unicode, and without what stands for readers that know none', async () => {
    expect(await read(String.raw`Vi\u7879?t Nam, \uc2\u7879\'65\'3ft\par`)).toBe('<p>Việt Nam, ệt</p>');
    expect(await read(String.raw`\u-10179?\u-8694?\par`)).toBe('<p>😊</p>'.replace('😊', '\ud83d\ude0a'));
  });

  it('with its headings, line breaks, running heads and notes', async () => {
    const html = await read(
      String.raw`{\stylesheet{\s1 heading 1;}}{\header Page\par}\pard\s1 Title\par\pard\plain One{\super 1}{\footnote 1 A note.\par} and\line two.\par`,
    );
    expect(html).toBe(
      '<header><p>Page</p></header>\n<h1>Title</h1>\n<p>One1 and<br>two.</p>\n<p>1 A note.</p>',
    );
  });

  it('without pictures, facts about the file and destinations that it does not know', async () => {
    expect(await read(String.raw`{\info{\title No}}{\pict 0123}{\*\unknown No}Yes \{&\} no\par`)).toBe(
      '<p>Yes {&amp;} no</p>',
    );
  });

  it('however damaged, with what can be read', async () => {
    expect(await read(String.raw`One\par}}}{{\b Two`)).toBe('<p>One</p>\n<p>Two</p>');
  });
});
