import { EvidenceBar } from './evidence-bar.ts';

/**
 * What nobody needs before a statement is read: the marks of what a fact rests on, and a translation, which few browsers have.
 *
 * @param loadFinder see `EvidenceBar.loadFinder`
 */
export async function defineTools(loadFinder: typeof EvidenceBar.loadFinder): Promise<void> {
  EvidenceBar.loadFinder = loadFinder;
  customElements.define('evidence-bar', EvidenceBar);
  if (!('Translator' in self)) return;
  const { MachineTranslation } = await import('./machine-translation.ts');
  customElements.define('machine-translation', MachineTranslation);
}
