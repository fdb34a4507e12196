import { useState } from 'preact/hooks';
import type { Messages } from '../../i18n/index.ts';
import type { ResultSet } from './export-results.ts';

interface Props {
  messages: Messages;
  results: ResultSet;
}

/** The labels of `EXPORT_FORMATS`, which are fetched only when one is chosen. */
const FORMATS = ['CSV', 'JSON', 'BibTeX', 'RIS', 'CSL-JSON'];

/** Lets a reader take all results away, in any of the forms. */
export function ExportMenu({ messages, results }: Props) {
  const [said, say] = useState('');
  const take = async (label: string) => {
    say(messages.exporting);
    try {
      const { exportResults: takeAway } = await import('./export-results.ts');
      say(messages.exported(await takeAway(label, results)));
    } catch {
      say(messages.exportFailed);
    }
  };
  return (
    <div class="export">
      {messages.exportResults(results.rows.length)}:
      {FORMATS.map((label) => (
        <button key={label} type="button" onClick={() => void take(label)}>
          {label}
        </button>
      ))}
      <span role="status" class="muted">
        {said}
      </span>
    </div>
  );
}
