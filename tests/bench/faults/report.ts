/** What came of many faults: all are caught, or harmless by a rule that is written down; none may be missed. */
export interface FaultReport {
  tried: number;
  caught: number;
  harmless: number;
  missed: string[];
}

/** A report of nothing yet. */
export const emptyReport = (): FaultReport => ({ tried: 0, caught: 0, harmless: 0, missed: [] });

/** Every run makes the same faults. */
export const SEED = 20_261_125;
