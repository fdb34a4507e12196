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

  it('with the words of boxes, which stand before the paragraph that they are fixed to', async () => {
    expect(
      await read(
        String.raw`First words {\shp{\*\shpinst\shpleft0{\shptxt Box\par}}{\shprslt Box\par}}and the end.\par`,
      ),
    ).toBe('<p>Box</p>\n<p>First words and the end.</p>');
  });

  it('with the words before what is skipped, also where that has paragraphs of its own', async () => {
    expect(
      await read(
        String.raw`One {\*\unknown x\par}two{\pict\par 01}.{\footnote Note {\*\unknown y\par}three.\par}\par`,
      ),
    ).toBe('<p>One two.</p>\n<p>Note three.</p>');
  });

  it('with the last letter before a group or a word of control', async () => {
    expect(await read(String.raw`caf\'e9{\*\unknown x}, th\'e9{\v no}\'e9\v no\v0 .\par`)).toBe(
      '<p>café, théé.</p>',
    );
  });

  it('without what stands for a Unicode sign in its own group alone, however the signs are cut', async () => {
    expect(await read(String.raw`It\u8217 {s} ours\par`)).toBe('<p>It’s ours</p>');
    expect(await read(String.raw`\uc2 It\u8217??s ours {\b now}\par`)).toBe('<p>It’s ours now</p>');
  });

  it('with the default font’s code page, and without what is hidden or deleted', async () => {
    expect(
      await read(
        String.raw`\deff1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\plain \'cc\'e8\'f0 {\deleted NOT }{\v secret }yes{\v0  too}\par`,
      ),
    ).toBe('<p>Мир yes too</p>');
  });

  it('however damaged, with what can be read', async () => {
    expect(await read(String.raw`One\par}}}{{\b Two`)).toBe('<p>One</p>\n<p>Two</p>');
  });
});
