import { describe, expect, it } from 'vitest';
import { mail } from '../../../../src/source/readers/mail.ts';
import { emlOf } from '../../../support/documents.ts';

describe('a message is read', () => {
  it('with its text, its subject and the day on which it was sent', async () => {
    expect(await mail.read(emlOf('FW: Re: Tuyên bố', 'Xin chào.'))).toMatchObject({
      text: 'Xin chào.',
      format: 'txt',
      facts: { title: { value: 'Tuyên bố' }, published: { value: '2020-05-06' } },
    });
  });

  it('without its sender as who published it, who may only have passed it on', async () => {
    const reading = await mail.read(emlOf('A', 'b'));
    expect(JSON.stringify(reading)).not.toContain('Press office');
  });

  it('and says so where it has no text itself', async () => {
    expect(await mail.read(emlOf('A', ''))).toMatchObject({
      reason: expect.stringMatching(/says nothing/) as string,
    });
  });
});
