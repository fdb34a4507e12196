import type { StatementData } from '../archive/statement.ts';
import type { ScriptMessages } from './en/script-messages.ts';

/** The kind of a text in the interface's words: “Joint statement”, or “Joint statement (report)” for an account of one. */
export const typeWords = (
  { wording }: Pick<StatementData, 'wording'>,
  label: string,
  messages: Pick<ScriptMessages, 'report'>,
): string => (wording === 'report' ? messages.report(label) : label);
