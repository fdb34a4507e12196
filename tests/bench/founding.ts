import type { Judged } from './judged.ts';

const SOLIDARITY = '2021-09-20-pererat-dan-perdalam-hubungan-solidaritas-dan-kerja-sama';
const EMBARGO = '2022-08-29-viet-nam-keu-goi-cham-dut-cam-van-cuba';
const DECLARATION = '2024-09-vietnam-and-cuba-issue-a-joint-declaration';
const TERRORISM = '2026-01-04-trung-quoc-va-pakistan-cam-ket-hop-tac-chong-khung-bo';
const MINISTRY = '2026-02-01-bo-ngoai-giao-cuba-len-an-khung-bo-va-de-nghi-noi-lai-hop-tac-voi-my';

const judged = (kind: Judged['kind'], queries: readonly string[], ...ids: string[]): Judged[] =>
  queries.map((query) => ({ kind, query, grades: new Map(ids.map((id) => [id, 2])) }));

/** Queries over the five founding statements, with the answers that whoever reads them finds. */
export const FOUNDING: readonly Judged[] = [
  ...judged('country', ['Cuba', 'Kuba', '古巴', 'Куба', 'كوبا'], SOLIDARITY, EMBARGO, DECLARATION, MINISTRY),
  ...judged('country', ['Pakistan', 'Pa-ki-xtan', '巴基斯坦', 'Пакистан'], TERRORISM),
  ...judged('topic', ['khủng bố', 'khung bo', 'terrorism', 'terorisme', '恐怖主义'], TERRORISM, MINISTRY),
  ...judged('phrase', ['"an ninh mạng"', '"an ninh mang"'], TERRORISM, MINISTRY),
  ...judged('phrase', ['rửa tiền', '"rua tien"'], MINISTRY),
  ...judged('phrase', ['pandemi', 'solidaritas dan kerja sama'], SOLIDARITY),
  ...judged(
    'phrase',
    ['Kuba sanksi 2021', 'Cuba sanctions 2021', '古巴 制裁 2021', 'cấm vận Cuba 2021'],
    SOLIDARITY,
  ),
  ...judged('unknown', ['quetzalcoatlzz', 'zzzunknown', 'khongcotunay']),
];
