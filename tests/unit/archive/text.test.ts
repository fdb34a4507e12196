import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened } from '../../../src/archive/text.ts';

describe('a text that is shortened', () => {
  it('ends behind a word', () => {
    expect(shortened('The two sides met in Havana.', 20)).toBe('The two sides met…');
    expect(shortened('The two sides met.', 20)).toBe('The two sides met.');
  });

  it('ends behind a character in a script without spaces, wherever its last space was', () => {
    const text = `外交部发言人毛宁 2024年1月4日${'中方坚决反对'.repeat(30)}`;
    expect(shortened(text, 100)).toHaveLength(100);
  });

  it('is never longer than it may be, and never cut within a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (text, length) => {
          const whole = text.toWellFormed();
          const short = shortened(whole, length);
          expect(short.length).toBeLessThanOrEqual(length);
          expect(short.isWellFormed()).toBe(true);
          if (short !== whole) expect(whole.startsWith(short.slice(0, -1))).toBe(true);
        },
      ),
    );
  });
});
