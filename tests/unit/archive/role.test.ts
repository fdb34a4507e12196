import { expect, test } from 'vitest';
import { roleOf } from '../../../src/archive/role.ts';

test.each([
  ['own', { issuers: ['CU/foreign-ministry'], wording: 'full' as const }],
  ['joint', { issuers: ['VN', 'CU/president'], wording: 'part' as const }],
  ['addressed', { issuers: ['VN'], wording: undefined }],
  ['reported', { issuers: ['CU'], wording: 'report' as const }],
  ['unknown', { issuers: [], wording: 'full' as const }],
])('a country’s role in a statement can be %s', (role, data) => {
  expect(roleOf(data, 'CU')).toBe(role);
});
